import type { MeasureSpan } from '../../ground/asked.ts';
import { dateOf, type Span, startOfDay } from '../../ground/calendar/instant.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { exact, type Fraction } from '../../ground/exact.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import { arrivedOn, dueOnOf } from './row-days.ts';

/**
 * A period that is one occurrence, due with its end, and the share of the agreed units that it has: the days of a partial period, and those
 * that are not left out, of all its days.
 */
export function wholePeriod(
  around: DeliveryAround,
  span: MeasureSpan,
  without: readonly Span[],
): { due: Pick<Occurrence, 'dueOn' | 'dueBy' | 'isFor'>; share: Fraction } {
  const { zone } = around;
  const first = dateOf(span.start, zone);
  const last = dateOf(span.end - 1, zone);
  let days = 0;
  let left = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const at = startOfDay(date, zone);
    days++;
    if (!without.some(each => at >= each.start && at < each.end)) left++;
  }
  const isFor: Occurrence['isFor'] = row => {
    const day = dueOnOf(row, around) ?? arrivedOn(row, around);
    return day !== undefined && day >= first && day <= last;
  };
  return { due: { dueOn: last, dueBy: span.end - 1, isFor }, share: exact(left).div(span.fullDays ?? days) };
}
