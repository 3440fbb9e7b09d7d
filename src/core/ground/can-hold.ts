import { isNumberWithin, meet } from './bounds.ts';
import type { Condition } from './condition.ts';

/** A condition on one column, or on two times. */
type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

/** Beyond so many ways to fulfil a condition, it is taken to be one that can hold. */
const mostWays = 256;

/**
 * Whether a row could fulfil a condition, by what its parts ask of the same cell: that it is one of two different texts, or blank and not
 * blank, is impossible (RULES 20).
 */
export function canHold(where: Condition): boolean {
  const ways = waysOf(where);
  return ways === undefined || ways.some(isPossible);
}

/**
 * Whether every row fulfils a condition that fulfils some others: no row could fulfil these and not that (RULES 20). What cannot be told from the terms
 * may fail.
 */
export function alwaysHolds(where: Condition, others: readonly Condition[]): boolean {
  return canHold({ all: others }) && !canHold({ all: [...others, otherThan(where)] });
}

/** What a row fulfils that does not fulfil a condition, as far as cells say; anything where they do not. */
function otherThan(where: Condition): Condition {
  if ('all' in where) return { any: where.all.map(otherThan) };
  if ('any' in where) return { all: where.any.map(otherThan) };
  const { column } = where;
  if ('in' in where) return { column, notIn: where.in };
  if ('notIn' in where) return { column, in: where.notIn };
  if ('blank' in where) return { column, blank: !where.blank };
  return { all: [] };
}

/** The leaves that must hold together, for each way to fulfil a condition; undefined where there are too many. */
function waysOf(where: Condition): readonly (readonly Leaf[])[] | undefined {
  if ('any' in where) {
    const parts = where.any.map(waysOf);
    return parts.includes(undefined) ? undefined : few(parts.flatMap(part => part ?? []));
  }
  if (!('all' in where)) return [[where]];
  let ways: readonly (readonly Leaf[])[] | undefined = [[]];
  for (const part of where.all) {
    const more = waysOf(part);
    ways = more && few(ways.flatMap(way => more.map(other => [...way, ...other])));
    if (!ways) return undefined;
  }
  return ways;
}

function few<Way>(ways: readonly Way[]): readonly Way[] | undefined {
  return ways.length > mostWays ? undefined : ways;
}

function isPossible(leaves: readonly Leaf[]): boolean {
  const columns = leaves.flatMap(leaf => ('notAfter' in leaf ? [leaf.column, leaf.notAfter] : [leaf.column]));
  return columns.every(column => {
    const own = leaves.filter(
      leaf => leaf.column === column || ('notAfter' in leaf && leaf.notAfter === column),
    );
    const texts = own.flatMap(leaf =>
      'in' in leaf ? [leaf.in] : 'blank' in leaf && leaf.blank ? [['']] : [],
    );
    const [first] = texts;
    const bounds = own.flatMap(leaf => ('number' in leaf ? [leaf.number] : []));
    if (first === undefined && !meet(bounds)) return false;
    // A text that no leaf names always serves where none is asked for.
    return first === undefined || first.some(text => own.every(leaf => allows(leaf, text)));
  });
}

/** Whether a cell may be a text, as far as one leaf says. */
function allows(leaf: Leaf, text: string): boolean {
  if ('in' in leaf) return leaf.in.includes(text);
  if ('notIn' in leaf) return !leaf.notIn.includes(text);
  if ('number' in leaf) return isNumberWithin(leaf.number, text);
  return 'notAfter' in leaf ? text !== '' : (text === '') === leaf.blank;
}
