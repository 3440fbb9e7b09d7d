import type { ClockRules } from './clock-rules.ts';
import { walkOf } from './clock-walk.ts';
import type { LogEvent } from './log.ts';

/** The starts after a stop by which an item is opened again, in order of time; none where it is agreed to ignore them. */
export function reopeningsOf(events: readonly LogEvent[], rules: ClockRules): readonly LogEvent[] {
  if (events.length === 0) return [];
  return walkOf(events, rules)
    .turns.slice(1)
    .flatMap(each => each.start ?? []);
}
