import { durationMs } from '../../ground/calendar/duration.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkClock } from '../check-clock.ts';
import { checkNamed, checkRows, checkTakesTime, checkTimes, ofItems } from '../rows.ts';
import type { SpeedTerms } from './terms.ts';

/** A speed is measured between two times its dataset has, by a clock whose calendar is known. */
export function checkSpeed(say: Say, terms: SpeedTerms, around: IndicatorAround): void {
  const { from, to, clock, calendar, statistic } = terms;
  if (checkRows(say, terms, around, ofItems)) {
    checkNamed(say, terms, around, { from, to });
    checkTimes(say, terms, around, { from, to });
    const { from: start = 'handed_off_at', to: end = 'first_follow_up_at' } = terms;
    checkTakesTime(say, terms, around, { from: start, to: end, path: [to === undefined ? 'from' : 'to'] });
    checkAt(say, terms.at, [start, end]);
    if (calendar !== undefined) say.refer(calendar, around.calendarNames, 'calendar', ['calendar']);
    if (clock === 'working' && (calendar ?? around.calendar) === undefined)
      say.needsCalendar(['clock'], 'working clock', true);
    if (statistic.kind === 'within' && durationMs(statistic.within) === undefined) {
      say.needsFixedLength(
        ['statistic', 'within'],
        'hours, minutes or working hours',
        'Promise it of `each:` item, which can have days, or agree on hours',
      );
    }
  }
  if (statistic.kind === 'within')
    checkClock(say, statistic.within, clock, ['statistic', 'within'], 'figure');
}

/** An item belongs to the period of one of the two times it is measured between. */
function checkAt(say: Say, at: string | undefined, times: readonly [from: string, to: string]): void {
  if (at === undefined || times.includes(at)) return;
  const [from, to] = times.map(each => `\`${each}\``);
  const message = `Unexpected \`at: ${at}\` of a time from ${from} to ${to}, expected one of the two`;
  say.wrong(
    'bad-value',
    ['at'],
    message,
    `Write ${to} for the period in which it ends, or remove \`at:\` for that in which it begins`,
  );
}
