import type { MeasureSpan } from '../../ground/asked.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { dateOf, type EpochMs, readLocal, type Span, startOfDay } from '../../ground/calendar/instant.ts';
import { addDays, type PlainDateText } from '../../ground/calendar/plain-date.ts';
import { deadlineWorkingDays } from '../../ground/calendar/working-days.ts';
import { exact, type Fraction, sum } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { dueAfter } from './due-after.ts';
import type { Schedule } from './due-days.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import { arrivedOn, dueOnOf } from './row-days.ts';
import { type DeliveryTerms, placesOf, requiredBy } from './terms.ts';
import { wholePeriod } from './whole-period.ts';

type Due = Pick<Occurrence, 'dueOn' | 'dueBy' | 'isFor' | 'askedBy'>;

/**
 * All that is due with its day in a period, in order of time and of the places as agreed, but for what is due in `without` (RULES 16,
 * 21). Something due after an event belongs to the period it is due in; an event before the objective’s first day asks for nothing. Where the
 * place is not required, an occurrence is one for all places together.
 */
export function occurrencesIn(
  terms: DeliveryTerms,
  around: DeliveryAround,
  asking: readonly RowAnswer[],
  span: MeasureSpan,
  without: readonly Span[],
): Occurrence[] {
  if (terms.perPeriod) {
    const { due, share } = wholePeriod(around, span, without);
    return share.n === 0n ? [] : atPlaces(terms, around, due, share);
  }
  const dues = terms.after
    ? asking.flatMap(row => dueFor(row, terms.after!, around) ?? [])
    : terms.schedule
      ? scheduled(terms.schedule, around, span)
      : [];
  return dues
    .filter(({ dueBy }) => dueBy >= span.start && dueBy < span.end)
    .filter(({ dueBy }) => !without.some(each => dueBy >= each.start && dueBy < each.end))
    .toSorted((a, b) => a.dueBy - b.dueBy)
    .flatMap(due => atPlaces(terms, around, due));
}

/** A row without a day of its own is for the last one before its arrival, so that one that comes early has to say what it is for. */
function scheduled(schedule: Schedule, around: DeliveryAround, { start, end }: Span): Due[] {
  const { zone, dueDays } = around;
  const until = dateOf(end, zone);
  const days = dueDays(dateOf(start, zone), until);
  let next: PlainDateText | undefined;
  const after = (place: number) => {
    next ??= dueDays(until, addDays(until, 400))[0] ?? '9999-12-31';
    return days[place + 1] ?? next;
  };
  return days.map((day, place) => ({
    dueOn: day,
    dueBy: dueBy(day, schedule.at, around),
    isFor: row => {
      const named = dueOnOf(row, around);
      if (named !== undefined) return named === day;
      const arrived = arrivedOn(row, around);
      return arrived !== undefined && arrived >= day && arrived < after(place);
    },
  }));
}

/** By the end of the day, a time of it, or its close of business; on a day without, that of the working day before. */
function dueBy(day: PlainDateText, at: string | undefined, { calendar, zone }: DeliveryAround): EpochMs {
  const end = startOfDay(addDays(day, 1), zone) - 1;
  if (at === undefined) return end;
  if (at !== 'close-of-business') return readLocal(`${day}T${at}`, zone)?.at ?? end;
  const close = calendar && deadlineWorkingDays(calendar, startOfDay(day, zone) - 1, 1, 'close-of-business');
  return close !== undefined && close <= end ? close : end;
}

function dueFor(
  row: RowAnswer,
  after: NonNullable<DeliveryTerms['after']>,
  around: DeliveryAround,
): Due | undefined {
  const event = row.times[after.event];
  if (!event || event.start < startOfDay(around.firstDay, around.zone)) return undefined;
  const by = dueAfter(event, after.within, around);
  if (by === undefined) return undefined;
  const id = row.texts.id ?? '';
  return {
    dueOn: dateOf(by, around.zone),
    dueBy: by,
    isFor: each => each.texts.for === id,
    askedBy: { id, row: row.row },
  };
}

function atPlaces(terms: DeliveryTerms, around: DeliveryAround, due: Due, share?: Fraction): Occurrence[] {
  const { grace, notBefore } = terms;
  const noticeMs = notBefore && durationMs(notBefore);
  const about = {
    ...due,
    latest: (grace && dueAfter({ start: due.dueBy, end: due.dueBy }, grace, around)) ?? due.dueBy,
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
