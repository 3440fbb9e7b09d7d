import { z } from 'zod';
import { condition } from '../terms/condition.ts';
import { column, duration, name, text, whole, yesNo } from '../terms/scalars.ts';
import { byField, strict, textOrFields, word } from '../terms/shape.ts';
import { availability } from './availability/terms.ts';
import { composite } from './composite/terms.ts';
import { delivery } from './delivery/terms.ts';
import { dispositions } from './dispositions.ts';
import { each } from './each/terms.ts';
import { where } from './where.ts';

const upTo = whole(1, 1_000_000).optional().describe('Limits the duty to the first N items of each period.');

const counts = dispositions
  .optional()
  .describe('Of leads: which count by what became of them; all if left out.');

const count = strict({
  count: name.describe('The dataset whose rows are counted.'),
  at: column.optional().describe('The time that puts a row into a period; `handed_off_at` if left out.'),
  where,
  counts,
}).transform(read => ({ ...read, kind: 'count' as const, dataset: read.count }));

const value = strict({
  value: name.describe('The dataset whose rows are worth money.'),
  at: column.optional().describe('The time that puts a row into a period; `handed_off_at` if left out.'),
  by: column.optional().describe('The column that names the segment; each has its own value per lead.'),
  where,
  counts,
}).transform(read => ({ ...read, kind: 'value' as const, dataset: read.value }));

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

const speed = strict({
  speed: name.describe('The dataset of items with two time stamps.'),
  from: column.optional().describe('The first event; `handed_off_at` if left out.'),
  to: column.optional().describe('The second event; `first_follow_up_at` if left out.'),
  statistic: statistic.describe('`mean`, `median`, `{ percentile: 90 }` or `{ within: 8 working hours }`.'),
  clock: word(['working', 'wall']).describe('Whether time runs only in working hours.'),
  calendar: name.optional().describe('The working-hour calendar; the agreement’s if left out.'),
  where,
  counts,
  upTo,
}).transform(read => ({ ...read, kind: 'speed' as const, dataset: read.speed }));

const depth = strict({
  depth: name.describe('The dataset of items that are worked.'),
  attempts: name.optional().describe('The dataset of attempts; may be left out where there is only one.'),
  at: column.optional().describe('The time that puts an item into a period; `handed_off_at` if left out.'),
  connected: column.optional().describe('The time an item was reached; `connected_at` if left out.'),
  within: duration.describe('How old an item must be before its attempts are judged.'),
  channels: z.array(text).min(1).optional().describe('Channels that count; all if left out.'),
  automated: yesNo.describe('Whether automated attempts count.'),
  where,
  counts,
  upTo,
}).transform(read => ({ ...read, kind: 'depth' as const, dataset: read.depth }));

const share = strict({
  share: name.describe('The dataset whose rows are looked at.'),
  at: column.describe('The time that puts a row into a period.'),
  of: condition.optional().describe('The rows that are promised something; all if left out.'),
  kept: condition.describe('Which of them kept it, such as `closed_at: { notAfter: due_at }`.'),
  where,
  counts,
}).transform(read => ({ ...read, kind: 'share' as const, dataset: read.share }));

const measure = strict({
  measure: name.describe('The dataset whose numbers are added up.'),
  sum: column.describe('The column of numbers; rows where it is blank are left out.'),
  per: column
    .optional()
    .describe('What the sum is divided by: `count` of the rows, or another column’s sum.'),
  as: word(['number', 'share']).optional().describe('What a sum over a sum is; `number` if left out.'),
  at: column.describe('The time that puts a row into a period.'),
  where,
}).transform(read => ({ ...read, kind: 'measure' as const, dataset: read.measure }));

/** The fields of each kind of indicator. */
export const indicatorKinds = {
  count,
  value,
  speed,
  depth,
  each,
  share,
  measure,
  delivery,
  availability,
  composite,
};

/** How an objective is measured, told apart by its first field. */
export const indicator = byField(indicatorKinds, 'an indicator');
export type IndicatorTerms = z.output<typeof indicator>;
export type IndicatorKind = IndicatorTerms['kind'];
