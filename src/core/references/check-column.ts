import { datasetColumns } from '../datasets/index.ts';
import type { ColumnType } from '../datasets/table-kind.ts';
import type { TermsPath } from '../finding.ts';
import { type Condition, columnsOf, timeColumnsOf } from '../terms/condition.ts';
import { type Finder, listed } from './finder.ts';

/** A column exists in a dataset, and holds what is needed. */
export function checkColumn(
  finder: Finder,
  dataset: string,
  column: string,
  path: TermsPath,
  type?: ColumnType,
): void {
  const terms = finder.agreement.terms.datasets[dataset];
  if (!terms) return;
  const columns = datasetColumns(terms);
  const found = columns.find(each => each.name === column);
  const fitting = columns.filter(each => fits(each.type, type)).map(each => each.name);
  if (found && (fits(found.type, type) || type === 'text')) return;
  const message = `Unexpected column \`${column}\` of dataset \`${dataset}\`, expected one of ${listed(fitting)}`;
  finder.say('unknown-column', path, message, 'Name a column of the dataset', {
    meant: { seen: column, among: fitting },
  });
}

/** Whether a column serves where one of a type is needed: days for times, counts and amounts for numbers. */
function fits(type: ColumnType, wanted: ColumnType | undefined): boolean {
  if (wanted === undefined || type === wanted) return true;
  if (wanted === 'time') return type === 'date-or-time';
  return wanted === 'number' && (type === 'count' || type === 'money');
}

/** A condition names columns of a dataset, and compares only times. */
export function checkCondition(finder: Finder, dataset: string, where: Condition, path: TermsPath): void {
  const times = timeColumnsOf(where);
  for (const column of new Set(columnsOf(where)))
    checkColumn(finder, dataset, column, [...path, column], times.includes(column) ? 'time' : undefined);
}
