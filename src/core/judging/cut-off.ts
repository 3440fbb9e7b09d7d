import { addDuration } from '../ground/calendar/add-duration.ts';
import { type Duration, durationMs } from '../ground/calendar/duration.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import { deadlineWorkingDays } from '../ground/calendar/working-days.ts';
import { type Calendar, type Clock, deadline } from '../ground/calendar/working-time.ts';

/** What the end of waiting depends on. */
export type CutOffRule = {
  /** `settle:` as agreed; undefined for the longest duration promised. */
  readonly settle: Duration | undefined;
  /** The longest duration the objective promises, in ms of `clock`; 0 for none. */
  readonly promisedMs: number;
  readonly clock: Clock;
  /** The same for an objective that promises several, each on its own clock. */
  readonly lastDue?: ((at: EpochMs) => EpochMs) | undefined;
  /** What a `settle:` in working hours runs on. */
  readonly settleClock: Clock;
  readonly calendar: Calendar | undefined;
  readonly zone: string;
};

/** When a period that ended at `end` is judged; what is stamped later never counts for it (RULES 4). */
export function cutOff(end: EpochMs, rule: CutOffRule): EpochMs {
  const { settle, calendar } = rule;
  if (settle === undefined && rule.lastDue) return rule.lastDue(end);
  if (settle === undefined) return deadline(rule.clock, end, rule.promisedMs) ?? end + rule.promisedMs;
  if (settle.unit === 'working-day' && calendar) {
    return deadlineWorkingDays(calendar, end, Number(settle.amount), 'close-of-business') ?? end;
  }
  if (settle.unit === 'working-hour') return deadline(rule.settleClock, end, durationMs(settle) ?? 0) ?? end;
  return addDuration(end, settle, rule.zone) ?? end;
}
