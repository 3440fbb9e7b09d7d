import { checkColumn } from '../datasets/check-column.ts';
import { checkDataset } from '../datasets/check-dataset.ts';
import { tableOf } from '../datasets/index.ts';
import { isNeverBefore } from '../datasets/never-before.ts';
import type { TableKind } from '../datasets/table-kind.ts';
import { datasetKinds } from '../datasets/tables.ts';
import type { Condition } from '../ground/condition.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { DatasetKind, IndicatorKind } from '../ground/kinds.ts';
import type { Say } from '../ground/say.ts';
import type { IndicatorAround } from './around.ts';
import type { Dispositions } from './dispositions.ts';
import { checkCounts, checkWhere } from './where.ts';

/** Terms of an indicator that looks at the rows of one dataset. */
type OfRows = {
  readonly kind: IndicatorKind;
  readonly dataset: string;
  readonly where?: string | Condition | undefined;
  readonly counts?: Dispositions | undefined;
};

/** Datasets whose rows are items with times of their own. */
export const ofItems: readonly DatasetKind[] = datasetKinds.filter(kind => tableOf(kind).ofItems);

/** Datasets whose rows have a time that may place them; all but sums of months. */
export const ofTimes: readonly DatasetKind[] = datasetKinds.filter(kind => {
  const { ownTimes, columns }: TableKind = tableOf(kind);
  return ownTimes !== undefined || columns.some(({ type }) => type === 'time' || type === 'date-or-time');
});

/** The dataset is one of some kinds, and which of its rows count is said in columns it has; true where the dataset will do. None of them is without the time that places it. */
export function checkRows(
  say: Say,
  terms: OfRows,
  around: IndicatorAround,
  kinds: Parameters<typeof checkDataset>[3],
  placedBy?: string,
): boolean {
  if (!checkDataset(say, around, terms.dataset, kinds, [terms.kind])) return false;
  checkCounts(say, terms, around, placedBy);
  checkWhere(say, terms, around, placedBy);
  return true;
}

/** Columns of times, by the fields that name them. */
export function checkTimes(
  say: Say,
  { dataset }: Pick<OfRows, 'dataset'>,
  around: IndicatorAround,
  fields: Readonly<Record<string, string | undefined>>,
): void {
  for (const [field, column] of Object.entries(fields))
    if (column !== undefined) checkColumn(say, around, dataset, column, [field], 'time');
}

/** Only leads have the columns that are taken where none is named: of other rows the times must be. */
export function checkNamed(
  say: Say,
  { dataset }: Pick<OfRows, 'dataset'>,
  { datasets }: IndicatorAround,
  fields: Readonly<Record<string, string | undefined>>,
): void {
  const kind = datasets[dataset]?.kind;
  if (kind === undefined || tableOf(kind).ofLeads) return;
  for (const [field, column] of Object.entries(fields)) {
    if (column !== undefined) continue;
    say.wrong(
      'missing-field',
      [],
      `Missing field \`${field}\` of an indicator on ${kind}, expected a time of \`${dataset}\``,
      `Add \`${field}:\``,
    );
  }
}

/**
 * From one time to another goes some time: it is another one, and not one that the kind of dataset never has later, so that every row would keep
 * a limit (RULES 20).
 */
export function checkTakesTime(
  say: Say,
  { dataset }: Pick<OfRows, 'dataset'>,
  { datasets }: IndicatorAround,
  { from, to, path }: { readonly from: string; readonly to: string; readonly path: TermsPath },
): void {
  const kind = datasets[dataset]?.kind;
  if (from === to) {
    const message = `Unexpected \`${to}\` as the end of a time that begins with it, expected a later time`;
    say.wrong('takes-no-time', path, message, 'Name the time at which it ends');
  } else if (isNeverBefore(from, to, kind)) {
    const message = `Unexpected \`${to}\` as the end of a time that begins with \`${from}\`, which is never before it, expected a later time`;
    say.wrong('takes-no-time', path, message, 'Swap the two, or name another time');
  }
}
