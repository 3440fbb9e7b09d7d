import { date } from '../terms/scalars.ts';
import { word } from '../terms/shape.ts';

/** From when on a target is in force. */
export const from = date.optional().describe('First day this target is in force; a first day of a period.');

const midPeriods = ['prorate', 'per-item'] as const;
/** What becomes of a period that a target begins inside of. */
export type MidPeriod = (typeof midPeriods)[number];
export const midPeriod = word(midPeriods)
  .optional()
  .describe(
    'Lets `from` lie inside a period: its goals count by their days, or each item by the target in force when it began.',
  );
