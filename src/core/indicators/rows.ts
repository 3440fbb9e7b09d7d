import { checkColumn } from '../datasets/check-column.ts';
import { checkDataset } from '../datasets/check-dataset.ts';
import { tableOf } from '../datasets/index.ts';
import { datasetKinds } from '../datasets/tables.ts';
import type { Condition } from '../ground/condition.ts';
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

/** The dataset is one of some kinds, and which of its rows count is said in columns it has; true where the dataset will do. */
export function checkRows(
  say: Say,
  terms: OfRows,
  around: IndicatorAround,
  kinds: Parameters<typeof checkDataset>[3],
): boolean {
  if (!checkDataset(say, around, terms.dataset, kinds, [terms.kind])) return false;
  checkCounts(say, terms, around);
  checkWhere(say, terms, around);
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
