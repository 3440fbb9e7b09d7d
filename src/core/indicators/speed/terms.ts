import type { z } from 'zod';
import { column, duration, name, whole } from '../../terms/scalars.ts';
import { byField, strict, textOrFields, word } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { upTo } from '../up-to.ts';
import { where } from '../where.ts';

/** What is made of the durations of a period. */
export type Statistic =
  | { readonly kind: 'mean' }
  | { readonly kind: 'median' }
  | { readonly kind: 'percentile'; readonly share: string }
  | { readonly kind: 'within'; readonly within: z.output<typeof duration> };

const statistic: z.ZodType<Statistic> = textOrFields(
  word(['mean', 'median']).transform(kind => ({ kind })),
  byField(
    {
      percentile: strict({
        percentile: whole(1, 100).describe('Nearest rank: 90 means nine in ten were at most this slow.'),
      }).transform(read => ({ kind: 'percentile' as const, share: `${read.percentile}/100` })),
      within: strict({
        within: duration.describe('The share of items answered within this time.'),
      }).transform(read => ({ kind: 'within' as const, within: read.within })),
    },
    'a statistic',
  ),
);

/** Time from one event to another. */
export const speedTerms = strict({
  speed: name.describe('The dataset of items with two time stamps.'),
  from: column.optional().describe('The first event; `handed_off_at` if left out.'),
  to: column.optional().describe('The second event; `first_follow_up_at` if left out.'),
  at: column
    .optional()
    .describe(
      'Which of the two puts an item into a period; the first if left out. By the second nobody waits.',
    ),
  statistic: statistic.describe('`mean`, `median`, `{ percentile: 90 }` or `{ within: 8 working hours }`.'),
  clock: word(['working', 'wall']).describe('Whether time runs only in working hours.'),
  calendar: name.optional().describe('The working-hour calendar; the agreement’s if left out.'),
  where,
  counts,
  upTo,
}).transform(read => ({ ...read, kind: 'speed' as const, dataset: read.speed }));
export type SpeedTerms = z.output<typeof speedTerms>;
