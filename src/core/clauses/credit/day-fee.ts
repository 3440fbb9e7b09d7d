import { monthId } from '../../ground/calendar/month-number.ts';
import { dayNumber } from '../../ground/calendar/plain-date.ts';
import { exact, type Fraction } from '../../ground/exact.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { MonthRange } from './fee-base.ts';
import type { CreditTerms } from './terms.ts';

/**
 * The days that a fee is for (RULES 25): those of its months, whole ones also where the period is a part of one, or as many for each month as the
 * terms say. A fixed fee is for the days of its period.
 */
export function daysPaid(
  base: NonNullable<CreditTerms['base']>,
  { days }: Pick<PeriodReport, 'days'>,
  { first, last }: MonthRange,
): number {
  if (base.month !== undefined) return base.month * (last - first + 1);
  return base.kind === 'fixed' ? days : firstDayOf(last + 1) - firstDayOf(first);
}

/** What a day of a fee is worth. */
export function dayFee(amount: Fraction, days: number): Fraction {
  return days === 0 ? exact(0) : amount.div(days);
}

function firstDayOf(month: number): number {
  return dayNumber(`${monthId(month)}-01`);
}
