import { dateOf, type Span } from '../../ground/calendar/instant.ts';
import type { PlainDateText } from '../../ground/calendar/plain-date.ts';
import type { KnownSince, RowAnswer } from '../../ground/question.ts';
import type { Assignment } from './assignment.ts';
import type { DeliveryAround } from './occurrence.ts';
import { arrivedOn } from './row-days.ts';

/**
 * Where it begins to be known what came. At first something may be missing of the objective’s first day in force, or of its first period; where
 * the data begins later, and after each hole, of the last day before that, since what came for it is not known to be complete (RULES 3, 16).
 */
export function knownSince(
  { zone, firstDay, dueDays }: DeliveryAround,
  spans: readonly Span[],
  covered: readonly Span[],
): readonly [KnownSince, ...KnownSince[]] {
  const first = [firstDay, ...spans.map(({ start }) => dateOf(start, zone))].sort()[0]!;
  const [one = first, ...others] = covered.map(({ start }) => dateOf(start, zone));
  const from = (begins: PlainDateText): KnownSince => ({
    begins,
    missable: begins <= first ? first : (dueDays(first, begins).at(-1) ?? begins),
  });
  return [from(one), ...others.map(from)];
}

/** What came, assigned apart for each span of time that is known: what a hole hides keeps nothing that came after it from its day. */
export function assignByKnown(
  rows: readonly RowAnswer[],
  around: DeliveryAround,
  since: readonly KnownSince[],
  assign: (rows: readonly RowAnswer[], since: PlainDateText) => Assignment,
): Assignment {
  const placeOf = (row: RowAnswer) => {
    const arrived = arrivedOn(row, around);
    return arrived === undefined
      ? 0
      : Math.max(
          0,
          since.findLastIndex(each => each.begins <= arrived),
        );
  };
  const bySpan = Map.groupBy(rows, placeOf);
  const parts = since.map(({ missable }, place) => assign(bySpan.get(place) ?? [], missable));
  const of = new Map<PlainDateText, RowAnswer[]>();
  for (const [day, own] of parts.flatMap(part => [...part.of])) of.set(day, [...(of.get(day) ?? []), ...own]);
  return { of, unclear: parts.flatMap(part => part.unclear) };
}
