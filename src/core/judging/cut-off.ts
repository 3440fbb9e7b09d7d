import { addDuration } from '../ground/calendar/add-duration.ts';
import { type Duration, durationMs } from '../ground/calendar/duration.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import type { TimeLimit } from '../ground/calendar/time-limit.ts';
import { deadlineWorkingDays } from '../ground/calendar/working-days.ts';
import { type Calendar, type Clock, deadline, lastInTime } from '../ground/calendar/working-time.ts';
import type { LastDue } from '../indicators/measuring.ts';

/** What the end of waiting depends on. */
export type CutOffRule = {
  /** `settle:` as agreed. */
  readonly settle: Duration | undefined;
  /** The times that the objective promises, on `clock`. */
  readonly promised: readonly TimeLimit[];
  readonly clock: Clock;
  /** For an objective that knows itself until when something is in time, on clocks of its own. */
  readonly lastDue?: LastDue | undefined;
  /** What a `settle:` in working hours runs on. */
  readonly settleClock: Clock;
  readonly calendar: Calendar | undefined;
  readonly zone: string;
};

/**
 * When a period that ended at `end` is judged: once its `settle:` is over and nothing that began in it can come to be in time any more,
 * unless its clock is paused (RULES 4).
 */
export function cutOff(end: EpochMs, rule: CutOffRule): EpochMs {
  return Math.max(lastDue(end, rule), settledAt(end, rule));
}

/** The last instant at which something begun at an instant is in time. */
function lastDue(at: EpochMs, { clock, promised, lastDue: own }: CutOffRule): EpochMs {
  if (own) return own(at, promised);
  const lengths = promised.flatMap(each => ('ms' in each && each.ms > 0 ? [each.ms] : []));
  return Math.max(at, ...lengths.map(ms => lastInTime(clock, at, ms) ?? at + ms));
}

function settledAt(end: EpochMs, { settle, settleClock, calendar, zone }: CutOffRule): EpochMs {
  if (settle === undefined) return end;
  if (settle.unit === 'working-day' && calendar)
    return deadlineWorkingDays(calendar, end, Number(settle.amount), 'close-of-business') ?? end;
  if (settle.unit === 'working-hour') return deadline(settleClock, end, durationMs(settle) ?? 0) ?? end;
  return addDuration(end, settle, zone) ?? end;
}
