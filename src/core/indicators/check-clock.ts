import type { Duration } from '../ground/calendar/duration.ts';
import { exact, exactText } from '../ground/exact.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Say } from '../ground/say.ts';

const hoursIn = { day: 24, week: 168 } as const;

/**
 * A limit of an item runs on the clock that measures it: no working hours on the wall clock. Days and weeks may be meant as hours or as days that
 * end with the last of them, which are two promises: both are offered (RULES 6).
 */
export function checkClock(
  say: Say,
  { amount, unit }: Duration,
  clock: 'working' | 'wall',
  path: TermsPath,
  of: 'item' | 'figure' = 'item',
): void {
  if (clock === 'wall' && unit === 'working-hour') {
    say.wrong(
      'clock-mismatch',
      path,
      'Unexpected working hours on the wall clock, expected hours, or `clock: working`',
      'Set `clock: working`, or agree on hours as they pass',
    );
  }
  if (unit !== 'day' && unit !== 'week') return;
  const hours = exact(amount).mul(hoursIn[unit]);
  const days = hours.div(24);
  // A week has as many working days as its desk.
  const kinds = clock === 'working' && unit === 'day' ? ['working', 'calendar'] : ['calendar'];
  const meant = [
    ...(of === 'item' && days.d === 1n
      ? kinds.map(kind => `${exactText(days)} ${kind} ${days.equals(1) ? 'day' : 'days'}`)
      : []),
  ].map(each => `\`${each}\``);
  // How many working hours that is depends on the desk.
  const hoursMeant = clock === 'working' ? 'working hours' : `\`${exactText(hours)} hours\``;
  const seen = `${amount} ${unit}${amount === '1' ? '' : 's'}`;
  say.wrong(
    'days-or-hours',
    path,
    `Unexpected \`${seen}\` as a limit, which may mean days or hours, expected ${either([...meant, hoursMeant])}`,
    meant.length > 0 ? 'Write the one that is meant' : 'Agree on hours',
  );
}

function either(texts: readonly string[]): string {
  const last = texts.at(-1)!;
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} or ${last}` : last;
}
