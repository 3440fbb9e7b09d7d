import { z } from 'zod';
import type { Holiday } from '../ground/calendar/holidays.ts';
import { date, text } from './scalars.ts';
import { scalar, strict } from './shape.ts';
import { countsFromFirst, readYearlyDay } from './yearly-day.ts';

/** Before any date of an agreement: a rule that says its days itself may begin anywhere. */
const longAgo = '1970-01-01';

/** A day without work, by its date or each time that a rule comes round (RULES 6). */
export const holiday = strict(
  {
    date: date.optional().describe('The day.'),
    every: scalar(
      'a day of each year such as `25 December` or `fourth Thursday of November`, or a rule of RFC 5545',
      readYearlyDay,
    )
      .optional()
      .describe(
        'In place of a date: a day that comes round, such as `25 December`, `last Monday of May`, or a rule of RFC 5545.',
      ),
    from: date.optional().describe('The first day that may be one, from which a rule counts.'),
    except: z.array(date).optional().describe('Days of the rule that are none.'),
    name: text.optional().describe('What it is.'),
  },
  { hours: 'Write a day that has hours of its own under `otherHours`' },
).transform((read, context): Holiday => {
  const { date: day, every, from, except, name: called } = read;
  const named = called === undefined ? {} : { name: called };
  const wrong = (message: string, fix: string) => {
    context.issues.push({ code: 'custom', input: read, message, params: { code: 'bad-value', fix } });
    return z.NEVER;
  };
  if (day !== undefined && every === undefined && from === undefined && except === undefined)
    return { date: day, ...named };
  if (day !== undefined)
    return wrong(
      'Unexpected `every`, `from` or `except` beside `date`, expected a date alone',
      'Remove one of them',
    );
  if (every === undefined)
    return wrong('Unexpected holiday without a day, expected one of `date`, `every`', 'Add `date:`');
  if (from === undefined && countsFromFirst(every))
    return wrong(
      'Unexpected rule that counts from its first day without one, expected `from:`',
      'Add `from:`',
    );
  return { recurs: { rule: every, from: from ?? longAgo, ...(except && { except }) }, ...named };
});
