import type { LackingSpan } from '../../ground/asked.ts';
import { dateOf, type Span } from '../../ground/calendar/instant.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { one, zero } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { leftOutDays } from './arrivals.ts';
import { dueAfter } from './due-after.ts';
import { type Fulfilment, fulfil } from './fulfilment.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import { arrivedAt, arrivedOn, dueOnOf } from './row-days.ts';
import { type DeliveryTerms, requiredBy } from './terms.ts';

/** What is known of a period with holes: its rows, and what is left out of it. */
type Known = {
  readonly arrived: readonly RowAnswer[];
  readonly without: readonly Span[];
  readonly span: LackingSpan;
};

/** Whether a hole may hide that something is due in the period: it came of an event in it. */
export function mayHideDue({ after }: DeliveryTerms, around: DeliveryAround, span: LackingSpan): boolean {
  if (!after) return false;
  return span.lacking.within.some(({ start }) => {
    const by = dueAfter({ start, end: start }, after.within, around);
    return by !== undefined && by < span.end;
  });
}

/**
 * What became of something that was due in a period with holes (RULES 3). It is kept where what surely is for it is enough, missed where nothing
 * that may be for it, hidden or not, could keep it, and else pending. A row that says no day is surely for one where it came before the first hole,
 * or on that day or after it and before the next: then it is for that, or that was whole already. Further rows keep what was kept.
 */
export function inHoles(
  terms: DeliveryTerms,
  around: DeliveryAround,
  known: Known,
): (each: Occurrence) => Fulfilment {
  const { span } = known;
  const holes = span.lacking.within;
  const isOnTime = requiredBy(terms).includes('on-time');
  const { sureOf, possibleOf } = terms.schedule
    ? ofSchedule(terms.schedule, around, known)
    : { sureOf: arrivalsFor, possibleOf: arrivalsFor };
  return each => {
    const { earliest = Number.NEGATIVE_INFINITY, latest, quantity = one } = each;
    const from = (arrivals: readonly RowAnswer[]) => fulfil({ ...each, arrivals }, terms, around, span);
    const told = from(each.arrivals);
    const sure = from(sureOf(each));
    if (sure.state === 'kept') return told.state === 'kept' ? told : sure;
    const mayHide = !isOnTime || holes.some(({ start, end }) => start <= latest && end > earliest);
    if (!mayHide && from(possibleOf(each)).state === 'missed') return told;
    const { asAgreed } = sure;
    return { ...told, state: 'pending', failed: [], asAgreed, awaited: quantity.sub(asAgreed), over: zero };
  };
}

function arrivalsFor({ arrivals }: Occurrence): readonly RowAnswer[] {
  return arrivals;
}

/** Which rows are surely for a day of a schedule, and which may be. */
function ofSchedule(
  schedule: NonNullable<DeliveryTerms['schedule']>,
  around: DeliveryAround,
  { arrived, without, span }: Known,
) {
  const first = span.lacking.within[0]!.start;
  const isLeftOut = leftOutDays(schedule, around, without);
  const until = addDays(dateOf(span.until, around.zone), 1);
  const days = around.dueDays(dateOf(span.start, around.zone), until).filter(day => !isLeftOut(day));
  const unnamed = arrived.filter(
    row => dueOnOf(row, around) === undefined && (arrivedAt(row) ?? first - 1) >= first,
  );
  const byDay = Map.groupBy(unnamed, row => days.findLast(day => day <= arrivedOn(row, around)!));
  const isUnsure = new Set(unnamed);
  const surely = ({ arrivals }: Occurrence) => arrivals.filter(row => !isUnsure.has(row));
  return {
    // What came too early for a day may have made it whole, so that this was for another one.
    sureOf: (each: Occurrence) => [
      ...surely(each),
      ...(each.earliest === undefined ? (byDay.get(each.dueOn) ?? []) : []),
    ],
    possibleOf: (each: Occurrence) => [...surely(each), ...unnamed],
  };
}
