import { type Condition, columnsOf, timeColumnsOf } from '../ground/condition.ts';
import type { TermsPath } from '../ground/finding.ts';
import { listed, type Say } from '../ground/say.ts';
import type { DatasetsAround } from './datasets-around.ts';
import { datasetColumns } from './index.ts';
import type { ColumnType } from './table-kind.ts';

/** A column exists in a dataset, and holds what is needed. */
export function checkColumn(
  say: Say,
  { datasets }: DatasetsAround,
  dataset: string,
  column: string,
  path: TermsPath,
  type?: ColumnType,
): void {
  const terms = datasets[dataset];
  if (!terms) return;
  const columns = datasetColumns(terms);
  const found = columns.find(each => each.name === column);
  if (found && (fits(found.type, type) || type === 'text')) return;
  const fitting = columns.filter(each => fits(each.type, type)).map(each => each.name);
  say.unknownColumn(path, column, dataset, fitting);
}

/** Whether a column serves where one of a type is needed: days for times, counts and amounts for numbers. */
function fits(type: ColumnType, wanted: ColumnType | undefined): boolean {
  if (wanted === undefined || type === wanted) return true;
  if (wanted === 'time') return type === 'date-or-time';
  return wanted === 'number' && (type === 'count' || type === 'money');
}

/** A condition names columns of a dataset, compares only times, and asks for an empty cell only where there may be one. */
export function checkCondition(
  say: Say,
  around: DatasetsAround,
  dataset: string,
  where: Condition,
  path: TermsPath,
): void {
  const times = timeColumnsOf(where);
  for (const column of new Set(columnsOf(where))) {
    const type = times.includes(column) ? 'time' : undefined;
    checkColumn(say, around, dataset, column, [...path, column], type);
  }
  for (const column of new Set(columnsAskedBlank(where))) checkBlank(say, around, dataset, column, path);
}

/** A column that its kind never leaves empty fulfils no `blank: true`, so that no row would count, without a word. */
function checkBlank(
  say: Say,
  { datasets }: DatasetsAround,
  dataset: string,
  column: string,
  path: TermsPath,
): void {
  const terms = datasets[dataset];
  const columns = terms ? datasetColumns(terms) : [];
  if (columns.find(each => each.name === column)?.blank !== false) return;
  const blank = columns.filter(each => each.blank).map(each => each.name);
  say.wrong(
    'never-blank',
    [...path, column],
    `Unexpected \`blank: true\` of column \`${column}\`, which is never blank in dataset \`${dataset}\` of kind \`${terms?.kind}\`, expected one of ${listed(blank)}`,
    'Name a column that may be blank, or remove it',
  );
}

function columnsAskedBlank(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(columnsAskedBlank);
  if ('any' in where) return where.any.flatMap(columnsAskedBlank);
  return 'blank' in where && where.blank ? [where.column] : [];
}
