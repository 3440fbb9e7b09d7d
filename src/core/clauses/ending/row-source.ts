import type { Source } from '../../ground/derivation.ts';

/** A single row of a file as a source. */
export function rowSource(file: string, row: number): Source {
  return { file, firstRow: row, lastRow: row, rows: 1 };
}
