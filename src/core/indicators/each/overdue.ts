import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { mergeSpans, subtract } from '../../ground/calendar/overlap.ts';
import type { Stamp } from '../../ground/calendar/time-taken.ts';
import type { Seen } from '../../ground/placing.ts';
import type { Turn } from '../items/clock-walk.ts';
import type { Overdue, Standing } from '../items/placed-items.ts';

/** How something stands as it is seen, as far as lateness goes. */
type Lateness = Pick<Standing, 'state'> & {
  readonly overdue?: readonly Overdue[];
};

type LateCase = {
  readonly standing: (seen: Seen) => Lateness | undefined;
  /** What is opened again at or after an instant, once it was counted. */
  readonly after: (instant: EpochMs) => { readonly at: EpochMs } | undefined;
};

/** The end of what is not over. */
const open = Number.POSITIVE_INFINITY;

/**
 * When something that was missed where it counts is late, as far as is seen at all. What was done by then is over: what is opened again after that
 * is a new thing, and late by itself.
 */
export function overdueOf({ standing, after }: LateCase, counted: Seen, last: Seen): readonly Overdue[] {
  const anew = after(counted.until)?.at ?? open;
  const atLast = () => standing(last)?.overdue?.filter(({ since }) => since < anew);
  const then = standing(counted);
  // Of a day that is missed with another item this one may still come to be late.
  if (then?.state !== 'missed') return then?.state === 'pending' ? (atLast() ?? []) : [];
  const isOver = then.overdue?.every(({ until }) => until !== undefined);
  return (isOver ? undefined : atLast()) ?? then.overdue ?? [];
}

/** A time of lateness without those in which the thing was done: from each stop to the start by which it was opened again. */
export function whileOpen(
  since: Stamp,
  until: Stamp | undefined,
  turns: readonly Turn[],
): readonly Overdue[] {
  const done = turns.slice(1).flatMap(({ start }, place) => {
    const stop = turns[place]?.stop;
    return start && stop ? [{ start, stop }] : [];
  });
  const late = subtract(
    [{ start: since.at, end: until?.at ?? open }],
    done.map(({ start, stop }): Span => ({ start: stop.at, end: start.at })),
  );
  const begins = [since, ...done.map(({ start }) => start)];
  const ends = [...(until ? [until] : []), ...done.map(({ stop }) => stop)];
  return overdueIn(late, begins, ends);
}

/** The same times, those that overlap or touch as one. */
export function mergedOverdue(times: readonly Overdue[]): readonly Overdue[] {
  return overdueIn(
    mergeSpans(times.map(({ since, until = open }) => ({ start: since, end: until }))),
    times.map(({ since, sinceNanos }) => ({ at: since, nanos: sinceNanos })),
    times.map(({ until = open, untilNanos }) => ({ at: until, nanos: untilNanos })),
  );
}

/** Spans as lateness, with the nanoseconds of the times that they begin and end with: of several in one ms as long as any says. */
function overdueIn(
  spans: readonly Span[],
  begins: readonly Stamp[],
  ends: readonly Stamp[],
): readonly Overdue[] {
  const nanosAt = (stamps: readonly Stamp[], at: EpochMs) =>
    stamps.flatMap(each => (each.at === at ? [each.nanos ?? 0] : []));
  return spans.map(({ start, end }): Overdue => {
    const [sinceNanos, untilNanos] = [Math.min(...nanosAt(begins, start)), Math.max(...nanosAt(ends, end))];
    return {
      since: start,
      ...(end !== open && { until: end }),
      ...(Number.isFinite(sinceNanos) && sinceNanos > 0 && { sinceNanos }),
      ...(untilNanos > 0 && { untilNanos }),
    };
  });
}
