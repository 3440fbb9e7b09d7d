import { canonical } from '../core/ground/canonical.ts';
import { written } from './columns/column.ts';
import { exactAt } from './columns/numbers.ts';
import type { Table } from './table.ts';

/**
 * What is read of the cells of a row, each as one text that is the same however it is written: `1.50` and `1.5`, in quotes or not. Texts
 * are as they stand; a blank cell and a column that is not there are empty.
 */
export function rowCells(table: Table, columns: readonly string[]): (row: number) => readonly string[] {
  const readers = columns.map(name => cellReader(table, name));
  return row => readers.map(read => read(row));
}

function cellReader(table: Table, name: string): (row: number) => string {
  const column = table.values.get(name);
  if (!column) return () => '';
  if (column.kind === 'text') return row => column.texts.text(column.codes[row]!);
  if (column.kind === 'number') return row => exactAt(column, row) ?? '';
  return row => {
    if (column.written[row]! <= written.blank) return '';
    return canonical([column.starts[row], column.ends[row], column.nanos.get(row) ?? 0]);
  };
}
