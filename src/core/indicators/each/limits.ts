import { durationMs } from '../../ground/calendar/duration.ts';
import type { Limits } from './terms.ts';

/** A limit in ms, for the value of the column it goes by; undefined where that is promised nothing. */
export function limitMs({ limits, otherwise }: Limits, value: string): number | undefined {
  const found = limits.find(each => each.value === value)?.within ?? otherwise;
  return found && durationMs(found);
}

/** Every limit in ms. */
export function everyLimitMs({ limits, otherwise }: Limits): number[] {
  return [...limits.map(each => each.within), ...(otherwise ? [otherwise] : [])].map(
    each => durationMs(each) ?? 0,
  );
}
