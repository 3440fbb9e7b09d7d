import { dayOf, type EpochMs } from './instant.ts';
import { startOfDayNumber } from './plain-date.ts';
import type { DaysLimit } from './time-limit.ts';
import { type Calendar, workingDay } from './working-calendar.ts';

/** What days are counted by. */
export type DaysAround = {
  /** Whose local days they are. */
  readonly zone: string;
  /** A day on which one of them works is a working day; its close of business is that of the last of them. */
  readonly desks: readonly Calendar[];
  /** Whether what comes after the close of business, or on a day off, is received on the next working day. */
  readonly receivedNext: boolean;
};

/** More days than any desk is closed in a row, for each working day that is counted. */
const longestSearch = 400;

/**
 * When a number of days after an instant is over (RULES 6): working days with the close of business of the last of them, calendar days with that
 * local day, whose first instant after it this is. The day of the instant itself does not count. Undefined where the desks have not so many days.
 */
export function endOfDays(start: EpochMs, { days, of }: DaysLimit, around: DaysAround): EpochMs | undefined {
  const { zone } = around;
  const first = around.receivedNext ? dayReceived(start, around) : dayOf(start, zone);
  if (first === undefined) return undefined;
  if (of === 'calendar') return startOfDayNumber(first + days + 1, zone);
  let left = days;
  for (let day = first + 1; day <= first + days * 7 + longestSearch; day++) {
    const close = closeOf(day, around);
    if (close !== undefined && --left === 0) return close;
  }
  return undefined;
}

/** The day on which something is received: its own, or the next working day where it comes too late for that or on a day off. */
function dayReceived(start: EpochMs, around: DaysAround): number | undefined {
  const own = dayOf(start, around.zone);
  for (let day = own; day <= own + longestSearch; day++) {
    const close = closeOf(day, around);
    if (close !== undefined && (day > own || start < close)) return day;
  }
  return undefined;
}

/** The close of business of a day; undefined where nobody works. */
function closeOf(day: number, { desks }: DaysAround): EpochMs | undefined {
  const ends = desks.flatMap(desk => workingDay(desk, day)?.shifts ?? []).map(shift => shift.end);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
