import type { Duration } from '../../ground/calendar/duration.ts';
import { duration } from '../../terms/scalars.ts';
import { strict, word } from '../../terms/shape.ts';
import { type CreditAmount, creditAmount } from './credit-amount.ts';

/** A credit for each unit of time that each item is late. */
export type Lateness = {
  readonly late: Duration;
  readonly clock: 'wall' | 'working';
  /** The most that one item earns. */
  readonly atMost?: CreditAmount | undefined;
};

export const lateness = strict({
  late: duration.describe(
    'The unit of time: `1 day`, `30 minutes`; working hours and working days on a working clock.',
  ),
  clock: word(['wall', 'working']).describe(
    'The clock that runs while an item is late; a working one by the agreement’s calendar.',
  ),
  atMost: creditAmount.optional().describe('The most that one item earns, in the unit of `amount`.'),
}).transform((read): Lateness => read);
