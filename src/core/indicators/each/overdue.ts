import { mergeFine, subtractFine } from '../../ground/calendar/fine-overlap.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { type FineSpan, type Stamp, spanBetween } from '../../ground/calendar/stamp.ts';
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
  const late = subtractFine(
    spanBetween(since, until ?? { at: open }),
    done.map(({ start, stop }) => spanBetween(stop, start)),
  );
  return late.map(overdueIn);
}

/** The same times, those that overlap or touch as one. */
export function mergedOverdue(times: readonly Overdue[]): readonly Overdue[] {
  return mergeFine(
    times.map(({ since, sinceNanos, until = open, untilNanos }) => ({
      start: since,
      startNanos: sinceNanos,
      end: until,
      endNanos: untilNanos,
    })),
  ).map(overdueIn);
}

function overdueIn({ start, startNanos, end, endNanos }: FineSpan): Overdue {
  return {
    since: start,
    ...(startNanos && { sinceNanos: startNanos }),
    ...(end !== open && { until: end }),
    ...(endNanos && { untilNanos: endNanos }),
  };
}
