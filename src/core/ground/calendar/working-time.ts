import { dayOf, type EpochMs, type Span } from './instant.ts';
import { intersect, subtract } from './overlap.ts';
import { type Calendar, workingDay } from './working-calendar.ts';

export type { Calendar } from './working-calendar.ts';

/** Time as it passes, or only the time in a table of spans. */
export type Clock = { readonly kind: 'wall' } | WorkingClock;

/** A table of when the clock runs. */
export type WorkingClock = {
  readonly kind: 'working';
  /** What the table knows; outside it the clock has no answer. */
  readonly covers: Span;
  /** Sorted, apart from each other, within `covers`. */
  readonly spans: readonly Span[];
  /** Working ms before the span of the same index; the first is 0. */
  readonly cumulativeMs: readonly number[];
};

/** The working time from one instant to another: sorted, apart from each other, clipped. Costs a step per day. */
export function workingSpans(calendar: Calendar, from: EpochMs, to: EpochMs): Span[] {
  if (to <= from) return [];
  const lastDay = dayOf(to, calendar.zone);
  const spans: { start: EpochMs; end: EpochMs }[] = [];
  let last: { start: EpochMs; end: EpochMs } | undefined;
  // Days and the shifts of each are in order of their beginning.
  for (let day = dayOf(from, calendar.zone) - 2; day <= lastDay; day++) {
    for (const shift of workingDay(calendar, day)?.shifts ?? []) {
      const start = Math.max(shift.start, from);
      const end = Math.min(shift.end, to);
      if (start >= end) continue;
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else {
        last = { start, end };
        spans.push(last);
      }
    }
  }
  return spans;
}

/** Every ms counts. */
export function wallClock(): Clock {
  return { kind: 'wall' };
}

/** A clock that runs in working hours, from one instant to another, and stands still in `pauses` (agreed exclusions). */
export function workingClock(
  calendar: Calendar,
  from: EpochMs,
  to: EpochMs,
  pauses: readonly Span[] = [],
): WorkingClock {
  return desksClock([calendar], from, to, pauses);
}

/** A clock that runs while any of several desks is open, and stands still in `pauses` (RULES 6). */
export function desksClock(
  calendars: readonly Calendar[],
  from: EpochMs,
  to: EpochMs,
  pauses: readonly Span[] = [],
): WorkingClock {
  const [only, ...more] = calendars;
  if (only && more.length === 0 && pauses.length === 0) return deskClock(only, { start: from, end: to });
  const open = calendars.flatMap(calendar => workingSpans(calendar, from, to));
  return tableOf(subtract(open, pauses), { start: from, end: to });
}

const lastClocks = new WeakMap<Calendar, WorkingClock>();

/** The clock of one desk; objectives of the same periods ask for the same one, so the last is kept. */
function deskClock(calendar: Calendar, covers: Span): WorkingClock {
  const last = lastClocks.get(calendar);
  if (last?.covers.start === covers.start && last.covers.end === covers.end) return last;
  const clock = tableOf(workingSpans(calendar, covers.start, covers.end), covers);
  lastClocks.set(calendar, clock);
  return clock;
}

/** A clock that runs in the given spans; what lies outside `covers` is cut off. `clockOf(subtract([covers], pauses), covers)` pauses wall time. */
export function clockOf(running: readonly Span[], covers: Span): WorkingClock {
  return tableOf(intersect(running, [covers]), covers);
}

/** The table of spans that are sorted, apart from each other and within what it covers. */
function tableOf(spans: readonly Span[], covers: Span): WorkingClock {
  const cumulativeMs: number[] = [];
  let total = 0;
  for (const span of spans) {
    cumulativeMs.push(total);
    total += span.end - span.start;
  }
  return { kind: 'working', covers, spans, cumulativeMs };
}

/**
 * Time on the clock from `start` to `end` in ms (RULES 6); negative where `end` is before `start`, so that parts
 * always add up. Undefined where the clock's table does not cover both. O(log n).
 */
export function elapsedMs(clock: Clock, start: EpochMs, end: EpochMs): number | undefined {
  if (clock.kind === 'wall') return end - start;
  if (!isCovered(clock, start) || !isCovered(clock, end)) return undefined;
  return runBefore(clock, end) - runBefore(clock, start);
}

/**
 * The earliest instant at which `durationMs` have elapsed since `start` (RULES 6); for 0 that is `start`, also out
 * of hours. Undefined where the clock's table ends before, or the duration is negative. O(log n).
 */
export function deadline(clock: Clock, start: EpochMs, durationMs: number): EpochMs | undefined {
  if (durationMs < 0) return undefined;
  if (clock.kind === 'wall') return start + durationMs;
  if (!isCovered(clock, start)) return undefined;
  if (durationMs === 0) return start;
  const target = runBefore(clock, start) + durationMs;
  const place = countBelow(clock.cumulativeMs, target) - 1;
  const span = clock.spans[place];
  if (span === undefined) return undefined;
  const at = span.start + target - clock.cumulativeMs[place]!;
  return at <= span.end ? at : undefined;
}

/**
 * The latest instant at which no more than `durationMs` have elapsed since `start` (RULES 6): the deadline, or where the clock stands
 * still from then on, the instant at which it runs again. Undefined where the clock's table ends before. O(log n).
 */
export function lastInTime(clock: Clock, start: EpochMs, durationMs: number): EpochMs | undefined {
  if (durationMs < 0) return undefined;
  if (clock.kind === 'wall') return start + durationMs;
  if (!isCovered(clock, start)) return undefined;
  const target = runBefore(clock, start) + durationMs;
  // Whole ms: what is below one more is at most the target.
  const place = countBelow(clock.cumulativeMs, target + 1) - 1;
  const span = clock.spans[place];
  if (span === undefined) return undefined;
  const at = span.start + target - clock.cumulativeMs[place]!;
  return at < span.end ? at : undefined;
}

function isCovered(clock: WorkingClock, at: EpochMs): boolean {
  return clock.covers.start <= at && at <= clock.covers.end;
}

/** Ms on the clock from the start of its table up to `at`. */
function runBefore(clock: WorkingClock, at: EpochMs): number {
  let low = 0;
  let high = clock.spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clock.spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  const span = clock.spans[low - 1];
  return span === undefined ? 0 : clock.cumulativeMs[low - 1]! + Math.min(at, span.end) - span.start;
}

/** How many numbers of a sorted list are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
