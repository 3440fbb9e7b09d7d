import { scalar, word } from '../../terms/shape.ts';

/** How many periods of how many in a row: `3 in a row` is 3 of 3. */
export type Counting = { readonly count: number; readonly of: number };

/** Reads `3 in a row` or `2 of any 3`. */
export const counting = scalar(
  'how many periods, such as `3 in a row` or `2 of any 3`',
  (written): Counting | undefined => {
    const match = /^([1-9]\d?) (?:in a row|of any ([1-9]\d?))$/.exec(written);
    if (!match) return undefined;
    const count = Number(match[1]);
    const of = Number(match[2] ?? count);
    return count <= of ? { count, of } : undefined;
  },
);

/** Whether the same objective has to be missed each time, or in each period any or all of the clause’s objectives. */
export const together = word(['same', 'any', 'all'])
  .optional()
  .describe(
    'Whether each objective is counted for itself, or a period counts when any or all of them are; `same` if left out.',
  );
export type Together = 'same' | 'any' | 'all';

/** What every condition says that counts periods. */
export type CountedCondition = { readonly counting: Counting; readonly together: Together };
