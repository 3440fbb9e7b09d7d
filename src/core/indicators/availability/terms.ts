import type { z } from 'zod';
import { duration, name, share, whole } from '../../terms/scalars.ts';
import { strict, word } from '../../terms/shape.ts';
import { where } from '../where.ts';

const downtime = strict({
  errorRate: share.describe('An interval is down where more than this share of its requests fail.'),
  intervals: whole(1, 100_000).optional().describe('How many intervals in a row must be; one if left out.'),
  requests: whole(1, 1_000_000_000)
    .optional()
    .describe('Fewest requests an interval must have to be down; one if left out.'),
});

/** How available a service was: from incidents, or from checks (RULES 15). */
export const availabilityTerms = strict({
  availability: name.describe('The dataset of incidents or of checks.'),
  minimum: duration
    .optional()
    .describe(
      'What is down for a shorter time, measured whole, does not count; all of it counts if left out.',
    ),
  whole: word(['minutes'])
    .optional()
    .describe(
      'Of each outage only whole minutes count, in each period, after merging and exclusions; all of it counts if left out.',
    ),
  exclusions: word(['both', 'downtime'])
    .optional()
    .describe(
      'Whether excluded time leaves both available time and downtime, as if left out, or the downtime only.',
    ),
  missing: word(['no-data', 'full', 'dropped'])
    .optional()
    .describe(
      'What time without data counts as, such as an interval of checks without a row: not known, which holds if nothing is said, available, or left out of the figure.',
    ),
  interval: duration
    .optional()
    .describe('Checks: how long an interval is, each of which has a row; a day if left out.'),
  method: word(['ratio-of-sums', 'mean-of-intervals'])
    .optional()
    .describe('Checks: good ÷ all over the period, as if left out, or the mean of the intervals’ shares.'),
  downtime: downtime.optional().describe('Checks: when an interval is down, so that time is measured.'),
  where,
}).transform(read => ({ ...read, kind: 'availability' as const, dataset: read.availability }));
export type AvailabilityTerms = z.output<typeof availabilityTerms>;
