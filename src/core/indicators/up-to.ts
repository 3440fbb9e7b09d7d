import { whole } from '../terms/scalars.ts';

/** How many items a party owes its work, for indicators of what is done with each. */
export const upTo = whole(1, 1_000_000)
  .optional()
  .describe('Limits the duty to the first N items of each period.');
