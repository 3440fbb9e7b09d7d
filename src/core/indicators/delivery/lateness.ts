import { type EpochMs, isoUtc, type Span } from '../../ground/calendar/instant.ts';
import { exact, one, zero } from '../../ground/exact.ts';
import type { LateItem } from '../late-item.ts';
import type { Fulfilment } from './fulfilment.ts';
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
      const hidden = holes.find(({ end }) => end > dueBy)?.start;
      const ends = [wholeAt(occurrence), hidden && Math.max(hidden, dueBy)].filter(at => at !== undefined);
      const until = ends.length > 0 ? Math.min(...ends) : undefined;
      return {
        id: [askedBy?.id ?? dueOn, ...(place === '' ? [] : [place])].join(' '),
        times: [{ since: isoUtc(dueBy), ...(until !== undefined && { until: isoUtc(until) }) }],
      };
    });
}

/** When all that was due had arrived; undefined where it has not. */
function wholeAt({ arrivals, place, quantity }: Occurrence): EpochMs | undefined {
  let delivered = zero;
  const own = arrivals.filter(row => place === '' || row.texts.place === place);
  const inOrder = own.toSorted((a, b) => (arrivedAt(a) ?? 0) - (arrivedAt(b) ?? 0));
  for (const row of inOrder) {
    const at = arrivedAt(row);
    if (at === undefined) continue;
    delivered = delivered.add(quantity ? exact(row.texts.quantity || 0) : one);
    if (delivered.gte(quantity ?? one)) return at;
  }
  return undefined;
}
