import { word } from '../../terms/shape.ts';

/** When what comes too late for its day is received. */
export const received = word(['next-working-day'])
  .optional()
  .describe(
    'That what comes after the close of business, or on a day off, is received on the next working day, from which limits in days count; on its own day if left out.',
  );
