import { type Bounds, isNumberWithin } from './bounds.ts';

/** Which rows count. Values are compared as text, exactly as they stand in the CSV. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly notIn: readonly string[] }
  | { readonly column: string; readonly blank: boolean }
  /** A number within bounds; a blank one is not. */
  | { readonly column: string; readonly number: Bounds }
  /** A time that is not after another time of the row; both must be there. */
  | { readonly column: string; readonly notAfter: string };

/** The columns a condition looks at. */
export function columnsOf(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(columnsOf);
  if ('any' in where) return where.any.flatMap(columnsOf);
  return 'notAfter' in where ? [where.column, where.notAfter] : [where.column];
}

/** Values of a column that the terms name. */
export type NamedValues = { readonly column: string; readonly values: readonly string[] };

/** The values that a condition names, by their columns; a column may be there several times. */
export function valuesOf(where: Condition): readonly NamedValues[] {
  if ('all' in where) return where.all.flatMap(valuesOf);
  if ('any' in where) return where.any.flatMap(valuesOf);
  if ('in' in where) return [{ column: where.column, values: where.in }];
  return 'notIn' in where ? [{ column: where.column, values: where.notIn }] : [];
}

/** The values of columns that rows must have, of which each says which rows count. */
export function wantedBy(where: Condition): readonly NamedValues[] {
  if ('all' in where) return where.all.flatMap(wantedBy);
  if ('any' in where) return where.any.flatMap(wantedBy);
  return 'in' in where ? [{ column: where.column, values: where.in.filter(each => each !== '') }] : [];
}

/** The columns a condition reads as times. */
export function timeColumnsOf(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(timeColumnsOf);
  if ('any' in where) return where.any.flatMap(timeColumnsOf);
  return 'notAfter' in where ? [where.column, where.notAfter] : [];
}

/** Whether a condition asks if something is there at all, which may change as long as it may still be stamped. */
export function asksForBlank(where: Condition): boolean {
  if ('all' in where) return where.all.some(asksForBlank);
  if ('any' in where) return where.any.some(asksForBlank);
  return 'blank' in where;
}

/** The times a condition compares others with: when something is due, which is known ahead. */
export function dueColumnsOf(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(dueColumnsOf);
  if ('any' in where) return where.any.flatMap(dueColumnsOf);
  return 'notAfter' in where ? [where.notAfter] : [];
}

/** True where a row, given as its cells by column, fulfils the condition; its times are written in one way and compare as texts. */
export function fulfils(where: Condition, cell: (column: string) => string): boolean {
  if ('all' in where) return where.all.every(part => fulfils(part, cell));
  if ('any' in where) return where.any.some(part => fulfils(part, cell));
  const value = cell(where.column);
  if ('in' in where) return where.in.includes(value);
  if ('notIn' in where) return !where.notIn.includes(value);
  if ('number' in where) return isNumberWithin(where.number, value);
  if ('notAfter' in where) {
    const due = cell(where.notAfter);
    return value !== '' && due !== '' && value <= due;
  }
  return (value === '') === where.blank;
}

/** The columns a condition reads as numbers. */
export function numberColumnsOf(where: Condition): readonly string[] {
  if ('all' in where) return where.all.flatMap(numberColumnsOf);
  if ('any' in where) return where.any.flatMap(numberColumnsOf);
  return 'number' in where ? [where.column] : [];
}
