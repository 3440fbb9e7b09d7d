import type { ColumnKind } from './table-kind.ts';

/** What to do about a number below 0: correct it, or say that it is meant, where the terms can say so (RULES 17). */
export function orNegative(
  correct: string,
  { name, negative }: Pick<ColumnKind, 'name' | 'negative'>,
): string {
  return negative === undefined
    ? correct
    : `${correct}, or name \`${name}\` under \`negative:\` of the dataset where numbers below 0 are meant`;
}
