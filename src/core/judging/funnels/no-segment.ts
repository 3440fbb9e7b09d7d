import type { SayOfRow } from '../../ground/say-of-row.ts';

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
