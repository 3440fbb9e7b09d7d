import type { Duration } from '../../ground/calendar/duration.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import { checkClock } from '../check-clock.ts';

/** The clock that a length is measured on, and its desks if any. */
export type LengthClock = {
  readonly clock: 'working' | 'wall';
  readonly desks: readonly string[] | string | undefined;
};

/** A limit is a length that its clock can measure, or days, of which working ones need a calendar. */
export function checkLength(
  say: Say,
  length: Duration,
  { clock, desks }: LengthClock,
  path: TermsPath,
): void {
  const { unit, amount } = length;
  if (unit === 'working-day' || unit === 'calendar-day') {
    say.needsWhole(path, length);
    if (unit === 'calendar-day') return;
    if (desks === undefined) say.needsCalendar(path, 'working days', true);
    if (exact(amount).equals(0)) {
      const message = 'Unexpected `0 working days`, which end on no day, expected `1 working day` or more';
      say.wrong('bad-value', path, message, 'Write the days, or hours');
    }
  } else if (unit === 'month') {
    const fix = 'Write it in calendar days';
    say.needsFixedLength(path, 'hours, minutes, working hours, working days or calendar days', fix);
  } else checkClock(say, length, clock, path);
}
