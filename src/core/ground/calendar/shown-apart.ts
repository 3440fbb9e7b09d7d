import { dayMs, timeOfDay } from './civil-day.ts';
import { dateOf, type EpochMs } from './instant.ts';
import { zoneClock } from './zone-clock.ts';

/** How fine a time may be written: its date, or with the time of day to the minute, second or millisecond. */
const grains = ['day', 'minute', 'second', 'millisecond'] as const;
type Grain = (typeof grains)[number];

/** Two instants by the clocks of a zone for one message: by their dates, or as fine as they have to be so that they differ, such as `2026-03-06 17:00:01`. */
export function shownApart(
  first: EpochMs,
  second: EpochMs,
  zone: string,
  coarsest: Grain = 'day',
): readonly [string, string] {
  const fineEnough = grains
    .slice(grains.indexOf(coarsest))
    .find(grain => grain === 'millisecond' || shown(first, zone, grain) !== shown(second, zone, grain))!;
  return [shown(first, zone, fineEnough), shown(second, zone, fineEnough)];
}

function shown(at: EpochMs, zone: string, grain: Grain): string {
  const date = dateOf(at, zone);
  if (grain === 'day') return date;
  const local = at + zoneClock(zone).offsetAt(at);
  const ms = ((local % dayMs) + dayMs) % dayMs;
  const time = timeOfDay(Math.floor(ms / 1000));
  if (grain === 'minute') return `${date} ${time.slice(0, 5)}`;
  return `${date} ${time}${grain === 'second' ? '' : `.${String(ms % 1000).padStart(3, '0')}`}`;
}
