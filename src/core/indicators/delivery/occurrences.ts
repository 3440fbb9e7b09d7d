import type { MeasureSpan } from '../../ground/asked.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import { dateOf, type EpochMs, type Span, startOfDay } from '../../ground/calendar/instant.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { Arrivals } from './arrivals.ts';
import { dueAfter, lastInTimeAfter } from './due-after.ts';
import { dueByOf, type Schedule } from './due-days.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import { type DeliveryTerms, placesOf, requiredBy } from './terms.ts';
import { wholePeriod } from './whole-period.ts';

/** All nanoseconds of a ms but the first. */
const restOfMs = 999_999;

type Due = Pick<Occurrence, 'dueOn' | 'dueBy' | 'arrivals' | 'askedBy'> & {
  /** The nanoseconds of the event that it is due after. */
  readonly nanos?: number | undefined;
  /** The last instant that is in time without `grace`, where it is not the one at which it is due. */
  readonly inTime?: EpochMs;
};

/**
 * All that is due with its day in a period, in order of time and of the places as agreed, but for what is due in `without` (RULES 16,
 * 21). Something due after an event belongs to the period it is due in; an event before the objective’s first day asks for nothing. Where the
 * place is not required, an occurrence is one for all places together.
 */
export function occurrencesIn(
  terms: DeliveryTerms,
  around: DeliveryAround,
  { asking, arrivals }: { readonly asking: readonly RowAnswer[]; readonly arrivals: Arrivals },
  span: MeasureSpan,
  without: readonly Span[],
): Occurrence[] {
  if (terms.perPeriod) {
    const { due, share } = wholePeriod(around, arrivals, span, without);
    return share.n === 0n ? [] : atPlaces(terms, around, due, share);
  }
  const isLeftOut = insideOf(without);
  const dues = terms.after
    ? asking.flatMap(row => dueFor(row, terms.after!, around, arrivals) ?? [])
    : terms.schedule
      ? scheduled(terms.schedule, around, span, arrivals)
      : [];
  return dues
    .filter(({ dueBy }) => dueBy >= span.start && dueBy < span.end)
    .filter(({ dueBy }) => !isLeftOut(dueBy))
    .toSorted((a, b) => a.dueBy - b.dueBy)
    .flatMap(due => atPlaces(terms, around, due));
}

function scheduled(
  schedule: Schedule,
  around: DeliveryAround,
  { start, end }: Span,
  { of }: Arrivals,
): Due[] {
  const { zone, dueDays } = around;
  return dueDays(dateOf(start, zone), dateOf(end, zone)).map(day => ({
    dueOn: day,
    dueBy: dueByOf(day, schedule.at, around),
    arrivals: of.get(day) ?? [],
  }));
}

function dueFor(
  row: RowAnswer,
  after: NonNullable<DeliveryTerms['after']>,
  around: DeliveryAround,
  { of }: Arrivals,
): Due | undefined {
  const event = row.times[after.event];
  if (!event || event.start < startOfDay(around.firstDay, around.zone)) return undefined;
  const by = dueAfter(event, after.within, around);
  if (by === undefined) return undefined;
  const id = row.texts.id ?? '';
  return {
    dueOn: dateOf(by, around.zone),
    dueBy: by,
    ...(after.within.unit !== 'working-day' && { nanos: row.nanos?.[after.event] }),
    inTime: lastInTimeAfter(event, after.within, around) ?? by,
    arrivals: of.get(id) ?? [],
    askedBy: { id, row: row.row },
  };
}

function atPlaces(
  terms: DeliveryTerms,
  around: DeliveryAround,
  { inTime, nanos, ...due }: Due,
  share?: Fraction,
): Occurrence[] {
  const { grace, notBefore } = terms;
  const dueBy = { start: due.dueBy, end: due.dueBy };
  const noticeMs = notBefore && durationMs(notBefore);
  const isDay = startOfDay(dateOf(due.dueBy + 1, around.zone), around.zone) === due.dueBy + 1;
  const dueNanos = isDay ? restOfMs : (nanos ?? 0);
  const about = {
    ...due,
    dueNanos,
    latestNanos: grace?.unit === 'working-day' ? 0 : dueNanos,
    latest: (grace && lastInTimeAfter(dueBy, grace, around)) ?? inTime ?? due.dueBy,
    earliest: noticeMs === undefined ? undefined : due.dueBy - noticeMs,
  };
  const units = terms.places ?? terms.perPeriod;
  const part = (amount: string) => {
    const agreed = exact(amount);
    const left = share ? agreed.mul(share) : agreed;
    return agreed.d === 1n ? left.ceil() : left;
  };
  if (!units) {
    const { quantity } = terms;
    return [{ ...about, place: '', quantity: quantity === undefined ? undefined : part(quantity) }];
  }
  if (requiredBy(terms).includes('at-place'))
    return placesOf(terms)
      .map(place => ({ ...about, place, quantity: part(units[place]!) }))
      .filter(each => each.quantity.n > 0n);
  return [{ ...about, place: '', quantity: sum(Object.values(units).map(part)) }];
}
