import type { z } from 'zod';
import { decimal, name, share } from '../terms/scalars.ts';
import { strict } from '../terms/shape.ts';

/** How many items a side can work in a period (RULES 11). */
export const capacity = strict({
  party: name.describe('The party whose hands are counted.'),
  for: name.describe('The objective whose goal it has to carry.'),
  reps: decimal.describe('How many people work the items.'),
  hours: decimal.describe('Working hours of one of them in a period.'),
  shareOfTime: share.describe('Share of that time given to these items.'),
  attempts: decimal.describe('Attempts an item gets.'),
  minutes: decimal.describe('Minutes one attempt takes.'),
  automated: share.optional().describe('Share of attempts a machine makes.'),
  own: strict({
    leads: decimal.describe('Own items of the party in a period.'),
    attempts: decimal.describe('Attempts one of those gets.'),
    minutes: decimal.describe('Minutes one of those attempts takes.'),
    automated: share.optional().describe('Share of those attempts a machine makes.'),
  })
    .optional()
    .describe('The party’s own items, which take their time first.'),
});
export type CapacityTerms = z.output<typeof capacity>;
