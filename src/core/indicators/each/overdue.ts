import { mergeSpans } from '../../ground/calendar/overlap.ts';
import type { Seen } from '../../ground/placing.ts';
import type { Overdue, Standing } from '../items/placed-items.ts';

/** How something stands as it is seen, as far as lateness goes. */
type Lateness = Pick<Standing, 'state'> & {
  readonly overdue?: readonly Overdue[];
};

/**
 * When something that was missed where it counts is late, as far as is seen at all. What was done by then is over: what is opened again after that
 * is a new thing.
 */
export function overdueOf(
  { standing }: { readonly standing: (seen: Seen) => Lateness | undefined },
  counted: Seen,
  last: Seen,
): readonly Overdue[] {
  const then = standing(counted);
  // Of a day that is missed with another item this one may still come to be late.
  if (then?.state !== 'missed') return then?.state === 'pending' ? (standing(last)?.overdue ?? []) : [];
  const isOver = then.overdue?.every(({ until }) => until !== undefined);
  return (isOver ? undefined : standing(last)?.overdue) ?? then.overdue ?? [];
}

/** The same times, those that overlap or touch as one. */
export function mergedOverdue(times: readonly Overdue[]): readonly Overdue[] {
  const open = Number.POSITIVE_INFINITY;
  return mergeSpans(times.map(({ since, until = open }) => ({ start: since, end: until }))).map(
    ({ start, end }) => ({ since: start, ...(end !== open && { until: end }) }),
  );
}
