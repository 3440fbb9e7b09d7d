import { dayMs } from '../../ground/calendar/civil-day.ts';
import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import { dueColumnsOf } from '../../ground/condition.ts';
import type { Say } from '../../ground/say.ts';
import { type EachTerms, leavesOf } from './terms.ts';

/** The longest time that is looked ahead. */
const longestDays = 366;

/** What will be late next is told some time before, as time passes, and of a promise that something can be late by (RULES 26). */
export function checkWarn(say: Say, { promise }: Pick<EachTerms, 'promise'>, before: Duration): void {
  const ms = durationMs(before);
  if (ms === undefined || before.unit === 'working-hour') {
    const message =
      'Unexpected working time or a length without fixed hours to warn before, expected minutes, hours, days or weeks as they pass';
    say.wrong('bad-value', [], message, 'Write it in hours');
  } else if (ms === 0) {
    const message = 'Unexpected `0`, at which something is late already, expected a time before';
    say.wrong('bad-value', [], message, 'Write how long before, such as `30 minutes`');
  } else if (ms > longestDays * dayMs) {
    const message = `Unexpected time of more than ${longestDays} days to warn before, expected at most ${longestDays} days`;
    say.wrong('bad-value', [], message, 'Shorten it');
  }
  if (leavesOf(promise).every(each => each.kind === 'is' && dueColumnsOf(each.is).length === 0)) {
    const message =
      'Unexpected `warn` of a promise without a time, by which nothing can be late, expected `within`, `by`, `updates` or `event`';
    say.wrong('never-decides', [], message, 'Remove it, or promise a time');
  }
}
