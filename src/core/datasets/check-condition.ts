import { meet } from '../ground/bounds.ts';
import { alwaysHolds, canHold } from '../ground/can-hold.ts';
import { type Condition, columnsOf, numberColumnsOf, timeColumnsOf } from '../ground/condition.ts';
import type { TermsPath } from '../ground/finding.ts';
import { listed, type Say } from '../ground/say.ts';
import { checkColumn } from './check-column.ts';
import { checkValue } from './check-value.ts';
import type { DatasetsAround } from './datasets-around.ts';
import { datasetColumns } from './index.ts';
import { isNeverBefore } from './never-before.ts';
import { orNegative } from './or-negative.ts';
import type { ColumnKind } from './table-kind.ts';

/** What else holds of the same rows. */
export type Beside = {
  /** By what stands in the file. */
  readonly inFile?: Condition | undefined;
  /** By what was known at the time, as the condition itself is read. */
  readonly atTheTime?: readonly (Condition | undefined)[];
  /** Whether it is what is promised of each row, so that one that every row fulfils promises nothing. */
  readonly isPromise?: true;
};

type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

/**
 * A condition names columns of a dataset, compares only times, and is one that rows can fulfil: one that never holds would count nothing, without
 * a word (RULES 20); a promise that every row keeps promises nothing.
 */
export function checkCondition(
  say: Say,
  around: DatasetsAround,
  dataset: string,
  where: Condition,
  path: TermsPath,
  beside: Beside = {},
): void {
  const times = timeColumnsOf(where);
  const numbers = numberColumnsOf(where);
  const leaves = placedLeaves(where, path);
  for (const column of new Set(columnsOf(where))) {
    const type = times.includes(column) ? 'time' : numbers.includes(column) ? 'number' : undefined;
    const at = leaves.find(({ leaf }) => columnsOf(leaf).includes(column))?.at ?? path;
    checkColumn(say, around, dataset, column, [...at, column], type);
  }
  const terms = around.datasets[dataset];
  if (!terms) return;
  const columns = datasetColumns(terms);
  let isGood = true;
  const wrong: Say['wrong'] = (...said) => {
    isGood = false;
    say.wrong(...said);
  };
  for (const { leaf, at } of leaves) {
    const column = columns.find(each => each.name === leaf.column);
    if (column) checkLeaf(wrong, leaf, { column, columns, dataset, around }, [...at, leaf.column]);
  }
  const others = besideOf(beside, columns);
  if (isGood) isGood = checkTogether(say, where, path, others);
  if (!isGood || !beside.isPromise) return;
  const filled = columns.filter(each => !each.blank).map(({ name }) => ({ column: name, blank: false }));
  if (!alwaysHolds(where, [...others, ...filled])) return;
  const message = 'Unexpected condition that every row that counts fulfils, expected one that a row may fail';
  say.wrong('always-holds', path, message, 'Correct it: as it stands it promises nothing');
}

type About = {
  readonly column: ColumnKind;
  readonly columns: readonly ColumnKind[];
  readonly dataset: string;
  readonly around: DatasetsAround;
};

function checkLeaf(
  wrong: Say['wrong'],
  leaf: Leaf,
  { column, columns, dataset, around }: About,
  path: TermsPath,
): void {
  if ('notAfter' in leaf) {
    if (isNeverBefore(leaf.notAfter, leaf.column, around.datasets[dataset]?.kind)) {
      const message = `Unexpected \`notAfter: ${leaf.notAfter}\` of \`${leaf.column}\`, which is never after it, expected a time that it may come after`;
      wrong('never-decides', path, message, 'Name when it is due, or ask that the time is not blank');
      return;
    }
    if (leaf.notAfter !== leaf.column) return;
    const message = `Unexpected \`notAfter: ${leaf.notAfter}\` of \`${leaf.column}\` itself, expected another time, such as when it is due`;
    wrong('never-decides', path, message, 'Name the time that it must not be after');
  } else if ('blank' in leaf) {
    if (!leaf.blank || column.blank) return;
    const others = listed(columns.filter(each => each.blank).map(each => each.name));
    const message = `Unexpected \`blank: true\` of column \`${column.name}\`, which is never blank in dataset \`${dataset}\` of kind \`${around.datasets[dataset]?.kind}\`, expected one of ${others}`;
    wrong('never-blank', path, message, 'Name a column that may be blank, or remove it');
  } else if ('number' in leaf) {
    if (column.negative || meet([leaf.number, { atLeast: '0' }])) return;
    const message = `Unexpected bounds of column \`${column.name}\` that no number from 0 lies within, expected some that one can`;
    wrong('never-holds', path, message, orNegative('Correct the bounds', column));
  } else
    for (const value of 'in' in leaf ? leaf.in : leaf.notIn)
      checkValue(wrong, around, dataset, column.name, value, path);
}

function checkTogether(say: Say, where: Condition, path: TermsPath, others: readonly Condition[]): boolean {
  if (!canHold(where)) {
    const message = 'Unexpected conditions that no row fulfils together, expected some that can all hold';
    say.wrong('never-holds', path, message, 'Join them by `any:`, or correct one of them');
    return false;
  }
  if (canHold({ all: others }) && !canHold({ all: [...others, where] })) {
    const message =
      'Unexpected condition that none of the rows that count can fulfil, expected one that can hold beside the others';
    say.wrong('never-holds', path, message, 'Correct it, or what says which rows count');
    return false;
  }
  return true;
}

/** What else holds of the rows as they were known: a time that stands in the file may not have been there at the time, so that what is asked of times may differ. */
export function besideOf({ inFile, atTheTime = [] }: Beside, columns: readonly ColumnKind[]): Condition[] {
  const isTime = ({ column }: Leaf) =>
    columns.some(each => each.name === column && (each.type === 'time' || each.type === 'date-or-time'));
  const lasting = (where: Condition): Condition => {
    if ('all' in where) return { all: where.all.map(lasting) };
    if ('any' in where) return { any: where.any.map(lasting) };
    return isTime(where) ? { all: [] } : where;
  };
  return [...(inFile ? [lasting(inFile)] : []), ...atTheTime.filter(each => each !== undefined)];
}

/**
 * The conditions on columns, each with the path of the fields that it stands in. A list under `all:` reads like fields; it is one where two of
 * its conditions are on the same column, or are lists themselves.
 */
function placedLeaves(where: Condition, path: TermsPath): { readonly leaf: Leaf; readonly at: TermsPath }[] {
  if ('any' in where) return where.any.flatMap((part, place) => placedLeaves(part, [...path, 'any', place]));
  if (!('all' in where)) return [{ leaf: where, at: path }];
  const keys = where.all.map(part => ('all' in part ? 'all' : 'any' in part ? 'any' : part.column));
  const isList = new Set(keys).size < keys.length;
  return where.all.flatMap((part, place) => {
    if (isList) return placedLeaves(part, [...path, 'all', place]);
    return placedLeaves(part, path);
  });
}
