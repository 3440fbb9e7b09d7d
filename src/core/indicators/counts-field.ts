import { dispositions } from './dispositions.ts';

/** Which leads count, for indicators that count leads. */
export const counts = dispositions
  .optional()
  .describe('Of leads: which count by what became of them; all if left out.');
