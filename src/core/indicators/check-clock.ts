import type { Duration } from '../ground/calendar/duration.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Say } from '../ground/say.ts';

/** A length runs on the clock that measures it: no working hours on the wall clock, no days on the working one. */
export function checkClock(say: Say, { unit }: Duration, clock: 'working' | 'wall', path: TermsPath): void {
  if (clock === 'wall' && unit === 'working-hour') {
    say.wrong(
      'clock-mismatch',
      path,
      'Unexpected working hours on the wall clock, expected hours, or `clock: working`',
      'Write it in hours',
    );
  }
  if (clock === 'working' && (unit === 'day' || unit === 'week')) {
    say.wrong(
      'clock-mismatch',
      path,
      `Unexpected ${unit}s on the working clock, expected hours of working time`,
      'Write it in working hours',
    );
  }
}
