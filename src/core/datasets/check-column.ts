import type { TermsPath } from '../ground/finding.ts';
import type { Say } from '../ground/say.ts';
import type { DatasetsAround } from './datasets-around.ts';
import { datasetColumns } from './index.ts';
import type { ColumnType } from './table-kind.ts';

/** What a column holds. */
const typesInWords: { readonly [Type in ColumnType]: string } = {
  id: 'ids',
  text: 'texts',
  time: 'times',
  'date-or-time': 'days',
  period: 'months',
  count: 'counts',
  money: 'amounts',
  number: 'numbers',
  share: 'shares that no condition reads as numbers',
  'yes-no': 'yes or no',
};

/** What is needed, where a dataset has no such column. */
const needs: { readonly [Type in ColumnType]?: string } = {
  time: 'a column of times',
  number: 'a column of numbers',
};

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
  say.unknownColumn(path, column, dataset, fitting, {
    holds: found && typesInWords[found.type],
    needed: needs[type ?? 'text'] ?? 'a column',
  });
}

/** Whether a column serves where one of a type is needed: days for times, counts and amounts for numbers. */
function fits(type: ColumnType, wanted: ColumnType | undefined): boolean {
  if (wanted === undefined || type === wanted) return true;
  if (wanted === 'time') return type === 'date-or-time';
  return wanted === 'number' && (type === 'count' || type === 'money');
}
