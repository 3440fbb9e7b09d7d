import type { Dictionary } from './dictionary.ts';

/** Cells of texts: each text once, and its number for every row. */
export type TextColumn = {
  readonly kind: 'text';
  /** By row, 0 the first after the header: the text’s number in `texts`, 0 for an empty cell, -1 where there is no row. */
  readonly codes: Int32Array;
  readonly texts: Dictionary;
};

/** The largest cell that is read, in bytes. */
export const maxCellBytes = 64 * 1024;

/** How the cell of a time is written. */
export const written = {
  /** There is no row, or the cell cannot be read. */
  nothing: 0,
  blank: 1,
  naive: 2,
  withOffset: 3,
  /** A day or a month: all of itself. */
  whole: 4,
} as const;

/** Cells of times, days or months. */
export type TimeColumn = {
  readonly kind: 'time';
  /** By row: the instant in epoch ms, of a day or month its start; NaN where there is none. */
  readonly starts: Float64Array;
  /** By row: where a day or month ends; a time ends where it starts. The same array as `starts` where all are times. */
  readonly ends: Float64Array;
  /** By row: one of `written`. */
  readonly written: Uint8Array;
  /** Nanoseconds after the millisecond, by row; only where there are any. */
  readonly nanos: ReadonlyMap<number, number>;
};

/** Cells of numbers as whole numbers at one scale: the number is `value / 10 ** scale`. */
export type NumberColumn = {
  readonly kind: 'number';
  readonly scale: number;
  /** By row; NaN where there is none. Undefined where one does not fit 2^53. */
  readonly values: Float64Array | undefined;
  /** By row, where one does not fit 2^53. */
  readonly large: (bigint | undefined)[];
  /** By row: 1 for an empty cell. */
  readonly blanks: Uint8Array;
};

export type Column = TextColumn | TimeColumn | NumberColumn;

/** Makes a column from cells, one row after the other. A cell that cannot be read is noted and has no value. */
export type ColumnMaker = {
  /** The next cell: `bytes[from]` up to `bytes[to]`. */
  readonly add: (bytes: Uint8Array, from: number, to: number) => void;
  /** The next row is not there: it has too many or too few cells. */
  readonly addNothing: () => void;
  readonly finish: () => { readonly column: Column; readonly faults: CellFaults };
};

/** What can be wrong with a cell by itself; `padded` is a text with spaces around it, which are no part of it. */
export const cellFaults = [
  'large',
  'blank',
  'ambiguous',
  'twofold',
  'bad',
  'impossible',
  'negative',
  'email',
  'phone',
  'unprintable',
  'padded',
  'skipped',
  'repeated',
] as const;
export type CellFault = (typeof cellFaults)[number];

/** Rows by fault, ascending; 0 the first row. */
export type CellFaults = ReadonlyMap<CellFault, readonly number[]>;
