import type { DatasetTerms } from '../core/datasets/terms.ts';
import type { Column } from './columns/column.ts';
import { hasValue } from './columns/has-value.ts';
import { rowGroups } from './row-groups.ts';

/**
 * The rows that a rule on duplicates drops, ascending. Rows that are blank in one of the columns are no duplicates of each other.
 * Undefined where all are kept, or the file lacks one of them.
 */
export function droppedRows(
  values: ReadonlyMap<string, Column>,
  size: number,
  { by, keep }: NonNullable<DatasetTerms['duplicates']>,
): readonly number[] | undefined {
  if (keep === 'all') return undefined;
  const columns = by.map(name => values.get(name));
  if (!columns.every(column => column !== undefined)) return undefined;
  const { groups, count } = rowGroups(columns, size);
  const seen = new Uint8Array(count);
  const dropped: number[] = [];
  for (let step = 0; step < size; step++) {
    const row = keep === 'first' ? step : size - 1 - step;
    if (!columns.every(column => hasValue(column, row))) continue;
    if (seen[groups[row]!]) dropped.push(row);
    seen[groups[row]!] = 1;
  }
  return keep === 'first' ? dropped : dropped.reverse();
}
