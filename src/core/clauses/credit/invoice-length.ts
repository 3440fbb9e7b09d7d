import type { MonthNumber } from '../../ground/calendar/month-number.ts';
import { scalar } from '../../terms/shape.ts';

/** How many months an invoice is over, and whether they are those of the calendar or are counted from the agreement’s first one. */
export type InvoiceLength = { readonly months: number; readonly from: 'calendar' | 'first-month' };

const named: Readonly<Record<string, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Reads `month`, `quarter`, `half-year` or `year` of the calendar, or `2 months` from the agreement’s first month on. */
export const invoiceLength = scalar(
  '`month`, `quarter`, `half-year`, `year`, or months from the first one on such as `2 months`',
  (written): InvoiceLength | undefined => {
    const months = named[written];
    if (months !== undefined) return { months, from: 'calendar' };
    const counted = /^([1-9]\d?) months?$/.exec(written)?.[1];
    return counted === undefined ? undefined : { months: Number(counted), from: 'first-month' };
  },
);

/** The months of the invoice that a month is on. */
export function invoiceOf(
  month: MonthNumber,
  { months, from }: InvoiceLength,
  firstMonth: MonthNumber,
): { readonly first: MonthNumber; readonly last: MonthNumber } {
  const origin = from === 'calendar' ? 0 : firstMonth;
  const first = origin + Math.floor((month - origin) / months) * months;
  return { first, last: first + months - 1 };
}
