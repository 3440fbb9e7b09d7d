import type { MeasureSpan } from '../../ground/asked.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import { dateOf, type Span, startOfDay } from '../../ground/calendar/instant.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { exact, type Fraction } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { Arrivals } from './arrivals.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';

/**
 * A period that is one occurrence, due with its end, and the share of the agreed units that it has: the days of a partial period, and those
 * that are not left out, of all its days.
 */
export function wholePeriod(
  around: DeliveryAround,
  { of }: Arrivals,
  span: MeasureSpan,
  without: readonly Span[],
): { due: Pick<Occurrence, 'dueOn' | 'dueBy' | 'arrivals'>; share: Fraction } {
  const { zone } = around;
  const isLeftOut = insideOf(without);
  const first = dateOf(span.start, zone);
  const last = dateOf(span.end - 1, zone);
  let days = 0;
  let left = 0;
  const found: RowAnswer[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const at = startOfDay(date, zone);
    days++;
    found.push(...(of.get(date) ?? []));
    if (!isLeftOut(at)) left++;
  }
  return {
    due: { dueOn: last, dueBy: span.end - 1, arrivals: found },
    share: exact(left).div(span.fullDays ?? days),
  };
}
