import { z } from 'zod';
import { type Duration, durationMs, readDuration, tooLong } from '../../ground/calendar/duration.ts';
import { readRule } from '../../ground/calendar/recurrence.ts';
import { shift } from '../../terms/calendars.ts';
import { date, final, name, type PeriodName, periodNames, text, whole, zone } from '../../terms/scalars.ts';
import { scalar, strict, word } from '../../terms/shape.ts';

/** How much time may be left out in each calendar period: `8 hours per month`. */
export type Allowance = { readonly time: Duration; readonly per: PeriodName };

const allowance = scalar('a time per period such as `8 hours per month`', readAllowance, ({ time }) =>
  tooLong(time),
);

function readAllowance(text: string): Allowance | undefined {
  const [, length = '', period] = /^(.+) per (\w+)$/.exec(text) ?? [];
  const time = readDuration(length);
  const per = periodNames.find(each => each === period);
  const isFixed = time && time.unit !== 'working-hour' && durationMs(time) !== undefined;
  return time && isFixed && per ? { time, per } : undefined;
}

/** Time in which a service is worked on, as the agreement itself leaves it out (RULES 15, 21). */
export const maintenance = strict({
  id: name.describe('Stable name, which notices in events.csv refer to as their `clause`.'),
  objectives: z
    .array(name)
    .min(1)
    .optional()
    .describe('Ids of the objectives it touches; all that are measured in time or as a ratio if left out.'),
  every: scalar('a rule of days such as `FREQ=WEEKLY;BYDAY=SU` (RFC 5545)', readRule)
    .optional()
    .describe('The days of its windows by a rule of RFC 5545; only what notices announce if left out.'),
  from: date
    .optional()
    .describe(
      'The first day on which a window may begin; if left out the agreement’s, with the part in it of one that began before.',
    ),
  except: z.array(date).optional().describe('Days that have no window.'),
  hours: shift
    .optional()
    .describe('From when to when, such as `02:00-04:00`, over midnight too; whole days if left out.'),
  zone: zone.optional().describe('Time zone of its days and hours; the agreement’s if left out.'),
  effect: word(['remove', 'pause']).describe(
    'Whether what falls into a window is left out, or clocks stand still; for availability both leave the time out.',
  ),
  noticeDays: whole(0, 365)
    .optional()
    .describe('How many days before a window it must be announced; it needs no notice if left out.'),
  atMost: allowance
    .optional()
    .describe('How much time it may take in each period, the earliest first; the rest is not left out.'),
  text: text.describe('The clause in a sentence, as the parties read it.'),
  final,
});
export type MaintenanceTerms = z.output<typeof maintenance>;
