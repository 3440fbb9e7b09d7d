import type { Agreement } from '../agreement/agreement.ts';
import { calendarsUsed } from '../agreement/calendars-used.ts';
import { lastHoliday } from '../ground/calendar/holidays.ts';
import { dateOf, type EpochMs } from '../ground/calendar/instant.ts';
import { addDays } from '../ground/calendar/plain-date.ts';
import type { Finding } from '../ground/finding.ts';
import { indicatorOf } from '../indicators/index.ts';

/** Holidays are made known year by year; New Year’s Day closes the list of the year before. */
const newYear = 7;

/**
 * A warning for each calendar whose holidays end in a year before the last one that is judged, up to an instant (RULES 6): what should be a
 * holiday after them would count as worked.
 */
export function checkHolidaysEnd(
  { file, terms, calendars }: Agreement,
  judgedTo: EpochMs,
): readonly Finding[] {
  return [...calendarsUsed(terms)].flatMap((id): Finding[] => {
    const calendar = calendars[id];
    const last = calendar && lastHoliday(calendar.holidays);
    const judged = calendar && dateOf(judgedTo - 1, calendar.zone);
    if (last === undefined || judged === undefined || judged <= last) return [];
    if (judged.slice(0, 4) === addDays(last, -newYear).slice(0, 4)) return [];
    const place = terms.objectives.findIndex(each => indicatorOf(each.indicator).calendars.includes(id));
    return [
      {
        code: 'holidays-end',
        severity: 'warning',
        file,
        place: {
          kind: 'terms',
          path: terms.calendar === id ? ['calendar'] : ['objectives', place, 'indicator'],
        },
        message: `Unexpected end of the holidays of calendar \`${id}\` on ${last}, expected those up to ${judged} too, which is judged`,
        fix: 'Add them, or write with `every:` the ones that come each year',
        once: `holidays-end ${id}`,
      },
    ];
  });
}
