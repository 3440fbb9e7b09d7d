import { type TimeLimit, timeLimit } from '../../ground/calendar/time-limit.ts';
import type { Limits } from './terms.ts';

/** The limit for the value of the column it goes by; undefined where that is promised nothing. */
export function limitFor({ limits, otherwise }: Limits, value: string): TimeLimit | undefined {
  const found = limits.find(each => each.value === value)?.within ?? otherwise;
  return found && timeLimit(found);
}

/** Every limit. */
export function everyLimit({ limits, otherwise }: Limits): readonly TimeLimit[] {
  return [...limits.map(each => each.within), ...(otherwise ? [otherwise] : [])].map(timeLimit);
}
