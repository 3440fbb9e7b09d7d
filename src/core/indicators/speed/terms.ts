import type { z } from 'zod';
import { condition } from '../../terms/condition.ts';
import { column, duration, name, whole } from '../../terms/scalars.ts';
import { byField, strict, textOrFields, word } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { calendarBy, calendarName } from '../items/calendar-by.ts';
import { timeRules } from '../items/clock-rules.ts';
import { received } from '../items/received.ts';
import { ofObjective } from '../of-objective.ts';
import { upTo } from '../up-to.ts';
import { where } from '../where.ts';

/** What is made of the durations of a period. */
export type Statistic =
  | { readonly kind: 'mean' }
  | { readonly kind: 'median' }
  | { readonly kind: 'percentile'; readonly share: string; readonly days: Days | undefined }
  | { readonly kind: 'within'; readonly within: z.output<typeof duration> };

/** Days that a time is counted in, each up to its end, in place of hours. */
export type Days = 'working' | 'calendar';

const days = word(['working days', 'calendar days']).transform(
  (text): Days => (text === 'working days' ? 'working' : 'calendar'),
);

const statistic: z.ZodType<Statistic> = textOrFields(
  word(['mean', 'median']).transform(kind => ({ kind })),
  byField(
    {
      percentile: strict({
        percentile: whole(1, 100).describe('Nearest rank: 90 means nine in ten were at most this slow.'),
        in: days
          .optional()
          .describe(
            'That it is counted in `working days` or `calendar days`, each up to its end, and held against a target in those; hours if left out.',
          ),
      }).transform(read => ({
        kind: 'percentile' as const,
        share: `${read.percentile}/100`,
        days: read.in,
      })),
      within: strict({
        within: duration.describe(
          'The share of items answered within this time, such as `8 hours` or `2 working days`.',
        ),
      }).transform(read => ({ kind: 'within' as const, within: read.within })),
    },
    'a statistic',
  ),
);

/** The first row of another dataset that names an item, by which something of it ends. */
const firstOf = strict({
  first: column.describe('The column with the time, of the first row that is not before the first event.'),
  of: name.describe('The dataset of those rows, such as calls.'),
  by: column.describe('Its column with the id of the item.'),
  where: condition.optional().describe('Which of its rows count; all if left out.'),
});
export type FirstOf = z.output<typeof firstOf>;

/** Time from one event to another. */
export const speedTerms = strict(
  {
    speed: name.describe('The dataset of the items, one row each.'),
    from: column
      .optional()
      .describe('The first event: a column, or `start` for the rules’ event; `handed_off_at` if left out.'),
    to: textOrFields(column, firstOf)
      .optional()
      .describe(
        'The second event: a column, `stop` or `start` for the rules’ event, or `{ first, of, by }` for the first row of another dataset; `first_follow_up_at` if left out.',
      ),
    at: column
      .optional()
      .describe(
        'Which of the two puts an item into a period; the first if left out. By the second nobody waits.',
      ),
    log: name.optional().describe('The dataset with the events of the items.'),
    rules: timeRules.optional().describe('What the events of the log do to the time.'),
    statistic: statistic.describe('`mean`, `median`, `{ percentile: 90 }` or `{ within: 8 working hours }`.'),
    clock: word(['working', 'wall']).describe('Whether time runs only in working hours.'),
    calendar: calendarName.optional().describe('The working-hour calendar; the agreement’s if left out.'),
    calendarBy: calendarBy
      .optional()
      .describe(
        'In place of `calendar`, the calendar of each item by the value of a column; its working time and days are those of that one.',
      ),
    received,
    where,
    counts,
    upTo,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'speed' as const, dataset: read.speed }));
export type SpeedTerms = z.output<typeof speedTerms>;
