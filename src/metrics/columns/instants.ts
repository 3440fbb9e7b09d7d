import { type TimeColumn, written } from './column.ts';

/** The last millisecond of what a cell names: a time is itself, a day or month ends with it. NaN where there is none. */
export function lastInstant(column: TimeColumn, row: number): number {
  const start = column.starts[row]!;
  return column.written[row] === written.whole ? Math.max(start, column.ends[row]! - 1) : start;
}

/** Nanoseconds of a time after its millisecond. */
export function nanosAt(column: TimeColumn, row: number): number {
  return column.nanos.size === 0 ? 0 : (column.nanos.get(row) ?? 0);
}

/** The first and the last instant that the cells of a column name; undefined where there are none. */
export function extentOf(column: TimeColumn): {
  readonly first: number | undefined;
  readonly last: number | undefined;
} {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < column.starts.length; row++) {
    if (column.starts[row]! < first) first = column.starts[row]!;
    if (column.ends[row]! > last) last = Math.max(last, lastInstant(column, row));
  }
  return first > last ? { first: undefined, last: undefined } : { first, last };
}
