import { type Column, written } from './column.ts';

/** Whether a row has a value in a column. */
export function hasValue(column: Column, row: number): boolean {
  if (column.kind === 'text') return column.codes[row]! > 0;
  if (column.kind === 'time') return column.written[row]! > written.blank;
  return column.values ? !Number.isNaN(column.values[row]) : column.large[row] !== undefined;
}
