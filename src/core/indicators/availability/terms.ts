import { z } from 'zod';
import { duration, name, share, text, whole } from '../../terms/scalars.ts';
import { named, strict, word } from '../../terms/shape.ts';
import { ofObjective } from '../of-objective.ts';
import { where } from '../where.ts';

const downtime = strict({
  errorRate: share.describe('An interval is down where more than this share of its requests fail.'),
  intervals: whole(1, 100_000).optional().describe('How many intervals in a row must be; one if left out.'),
  requests: whole(1, 1_000_000_000)
    .optional()
    .describe('Fewest requests an interval must have to be down; one if left out.'),
});

const words = z.array(text).min(1);

const states = strict({
  up: words.describe('The states in which the service is up.'),
  down: words.describe('The states in which all of it is down.'),
  partly: named(share)
    .optional()
    .describe('The states in which a part of it is down, and how much, such as `degraded: 50%`.'),
  unknown: words.optional().describe('The states in which nothing is known of it, such as `paused`.'),
});
export type StateTerms = z.output<typeof states>;

/** How available a service was: from incidents, from changes of state or from checks (RULES 15). */
export const availabilityTerms = strict(
  {
    availability: name.describe('The dataset of incidents, of changes of state or of checks.'),
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
    states: states.optional().describe('Changes of state: what the words for a state mean.'),
    where,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'availability' as const, dataset: read.availability }));
export type AvailabilityTerms = z.output<typeof availabilityTerms>;
