import { isoUtc, type Span } from '../../ground/calendar/instant.ts';
import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
import { exact, one, zero } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { LateItem } from '../late-item.ts';
import { type Fulfilment, nanosOf } from './fulfilment.ts';
import type { Occurrence } from './occurrence.ts';
import { arrivedAt } from './row-days.ts';

/**
 * What was late of some occurrences: since it was due, whatever grace there is, and until all of it had arrived at its place, also after the
 * cut-off of its period. Where the data has a hole before that, it may have arrived at once in it, and was late no longer than is known.
 *
 * @param holes of the period, merged
 */
export function lateOf(found: readonly Fulfilment[], holes: readonly Span[]): readonly LateItem[] {
  return found
    .filter(({ state, failed }) => state === 'missed' && failed.includes('on-time'))
    .map(({ occurrence }) => {
      const { dueOn, dueBy, place, askedBy } = occurrence;
      const since = firstLate(occurrence);
      const hidden = holes.find(({ end }) => end > dueBy)?.start;
      const known: Stamp | undefined = hidden === undefined ? undefined : { at: Math.max(hidden, since.at) };
      const ends = [wholeAt(occurrence), known].flatMap(each => each ?? []);
      const [until] = ends.toSorted((a, b) => (isBefore(b, a) ? 1 : -1));
      return {
        id: [askedBy?.id ?? dueOn, ...(place === '' ? [] : [place])].join(' '),
        times: [
          {
            since: isoUtc(since.at, since.nanos),
            ...(until && { until: isoUtc(until.at, until.nanos) }),
            ...(since.at > dueBy && { ofDays: true as const }),
          },
        ],
      };
    });
}

/** From when on it is late: of a day as the next one begins. */
function firstLate({ dueBy, dueNanos }: Occurrence): Stamp {
  return dueNanos === 999_999 ? { at: dueBy + 1 } : { at: dueBy, nanos: dueNanos };
}

/** When what arrived was there for certain: of a day at its end. */
function overAt(row: RowAnswer): Stamp | undefined {
  const { delivered_at: arrived } = row.times;
  return arrived && { at: arrived.end, nanos: nanosOf(row, 'delivered_at') };
}

/** When all that was due had arrived; undefined where it has not. */
function wholeAt({ arrivals, place, quantity }: Occurrence): Stamp | undefined {
  let delivered = zero;
  const own = arrivals.filter(row => place === '' || row.texts.place === place);
  const inOrder = own.toSorted((a, b) => (arrivedAt(a) ?? 0) - (arrivedAt(b) ?? 0));
  for (const row of inOrder) {
    if (arrivedAt(row) === undefined) continue;
    delivered = delivered.add(quantity ? exact(row.texts.quantity || 0) : one);
    if (delivered.gte(quantity ?? one)) return overAt(row);
  }
  return undefined;
}
