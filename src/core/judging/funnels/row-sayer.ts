import type { DatasetTerms } from '../../datasets/terms.ts';
import type { Finding } from '../../ground/finding.ts';
import { type SayOfRow, sayOfRow } from '../../ground/say-of-row.ts';

/** Reports what is wrong with rows of a dataset, at the header that its file has for a column. */
export function rowSayer(file: string, terms: DatasetTerms | undefined, into: Finding[]): SayOfRow {
  const say = sayOfRow(file, into);
  return (row, code, column, ...rest) => say(row, code, terms?.columns?.[column] ?? column, ...rest);
}

/** A row that counts for no segment would be missing in every goal. */
export function sayNoSegment(say: SayOfRow, row: number, column: string, what: string): void {
  say(
    row,
    'no-segment',
    column,
    `Missing \`${column}\` of a ${what}, expected the segment it counts for`,
    'Fill it in',
  );
}
