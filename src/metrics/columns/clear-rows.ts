import { type Column, written } from './column.ts';

/** Takes the values of some rows out of a column. */
export function clearRows(column: Column, rows: readonly number[]): void {
  for (const row of rows) {
    if (column.kind === 'text') column.codes[row] = -1;
    else if (column.kind === 'time') {
      column.starts[row] = Number.NaN;
      column.ends[row] = Number.NaN;
      column.written[row] = written.nothing;
    } else {
      column.blanks[row] = 0;
      if (column.values) column.values[row] = Number.NaN;
      else column.large[row] = undefined;
    }
  }
}
