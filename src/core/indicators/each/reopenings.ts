import { walkOf } from './clock-walk.ts';
import type { LogEvent } from './log.ts';
import { endsAtStop } from './runs.ts';
import { type EachTerms, endOf, leavesOf } from './terms.ts';

/** The starts after a stop by which an item is opened again, in order of time; none where it is agreed to ignore them, or nothing ends at the stop. */
export function reopeningsOf(events: readonly LogEvent[], terms: EachTerms): readonly LogEvent[] {
  const { rules = {} } = terms;
  if (events.length === 0 || !judgesStops(terms)) return [];
  return walkOf(events, rules)
    .turns.slice(1)
    .flatMap(each => each.start ?? []);
}

/** Whether a condition ends when the clock is stopped, so that what is opened again can be judged again. */
export function judgesStops({ promise, rules = {} }: Pick<EachTerms, 'promise' | 'rules'>): boolean {
  return leavesOf(promise).some(leaf => {
    const end = endOf(leaf);
    return end !== undefined && endsAtStop({ rules }, end);
  });
}
