import type { Bounds } from './bounds.ts';
import type { Condition } from './condition.ts';

/**
 * What a row fulfils of which a promise says nothing, as the time is blank that it is held against (RULES 18): every alternative of it that says
 * something of the row is then such a one. Undefined where it is held against none.
 */
export function undueOf(kept: Condition): Condition | undefined {
  if ('all' in kept) return anyOf(kept.all.flatMap(part => undueOf(part) ?? []));
  if ('any' in kept) return undueOfAny(kept.any.map(part => ({ undue: undueOf(part), not: notOf(part) })));
  return 'notAfter' in kept ? { column: kept.notAfter, blank: true } : undefined;
}

/** An alternative of a promise: when it says nothing, as a time is blank, and when it does not hold; undefined where neither is known of a row. */
export type Alternative = { readonly undue: Condition | undefined; readonly not: Condition | undefined };

/** The same of alternatives: none of them holds or may, and one of them would, had it a time. */
export function undueOfAny(parts: readonly Alternative[]): Condition | undefined {
  const some = anyOf(parts.flatMap(({ undue }) => undue ?? []));
  const each = parts.map(({ undue, not }) => anyOf([undue, not].flatMap(condition => condition ?? [])));
  if (!some || each.includes(undefined)) return undefined;
  return { all: [some, ...each.flatMap(part => part ?? [])] };
}

export function anyOf(parts: readonly Condition[]): Condition | undefined {
  return parts.length > 1 ? { any: parts } : parts[0];
}

/** Rows that do not fulfil a condition; undefined where that is a matter of time. */
export function notOf(where: Condition): Condition | undefined {
  if ('all' in where || 'any' in where) {
    const parts = ('all' in where ? where.all : where.any).map(notOf);
    const known = parts.flatMap(part => part ?? []);
    if (known.length < parts.length) return undefined;
    return 'all' in where ? anyOf(known) : { all: known };
  }
  const { column } = where;
  if ('in' in where) return { column, notIn: where.in };
  if ('notIn' in where) return { column, in: where.notIn };
  if ('blank' in where) return { column, blank: !where.blank };
  if ('notAfter' in where) return undefined;
  const outside = Object.entries(where.number).map(([side, end]) => ({
    column,
    number: { [opposite[side as keyof Bounds]]: end },
  }));
  return { any: [{ column, blank: true }, ...outside] };
}

const opposite = {
  atLeast: 'below',
  above: 'atMost',
  atMost: 'above',
  below: 'atLeast',
} as const satisfies Record<keyof Bounds, keyof Bounds>;
