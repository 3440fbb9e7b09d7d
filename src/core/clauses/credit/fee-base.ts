import { type MonthNumber, monthNumber } from '../../ground/calendar/month-number.ts';
import type { Fee } from '../../ground/data-facts.ts';
import type { Source } from '../../ground/derivation.ts';
import { sourceOfRows } from '../../ground/derived.ts';
import { exact, type Fraction, sum, zero } from '../../ground/exact.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import { type InvoiceLength, invoiceOf } from './invoice-length.ts';
import type { CapTerms, CreditTerms } from './terms.ts';

/** Some months in a row, both included. */
export type MonthRange = { readonly first: MonthNumber; readonly last: MonthNumber };

type Dates = Pick<PeriodReport, 'startDate' | 'lastDate'>;

/**
 * The months whose fees a period has. A period within a month is paid with that month, and one that begins inside a month has the fees of the months
 * that begin in it; days up to the end of a month have the fee of that month. The first of them is the month of its invoice.
 */
export function monthsPaid({ startDate, lastDate }: Dates, every: ObjectiveReport['every']): MonthRange {
  const [first, last] = [monthNumber(startDate), monthNumber(lastDate)];
  if (every === 'trailing') return { first: last, last };
  const inside = startDate.endsWith('-01') ? first : first + 1;
  return inside <= last ? { first: inside, last } : { first, last: first };
}

/** What spans of caps depend on beside the period. */
export type CapDates = {
  /** First and last day of the agreement; without a last one its term has no end yet. */
  readonly effective: { readonly from: string; readonly to?: string | undefined };
  readonly invoice: InvoiceLength;
};

/** The months of invoices that a span of a cap is over, for a period with the fees of some months; a term without an end goes on for ever. */
export function monthsOf(
  per: CapTerms['per'],
  { first, last }: MonthRange,
  { effective: { from, to }, invoice }: CapDates,
): MonthRange {
  switch (per) {
    case 'period':
      return { first, last };
    case 'invoice':
      return invoiceOf(first, invoice, monthNumber(from));
    case '12 months':
      return { first: last - 11, last };
    case 'term':
      return {
        first: monthNumber(from),
        last: to === undefined ? Number.POSITIVE_INFINITY : monthNumber(to),
      };
  }
}

/** The last month that fees.csv has a fee of; undefined where it has none. */
export function lastPaid(fees: readonly Fee[], paid: Paid): MonthNumber | undefined {
  const months = fees.filter(fee => isOf(fee, paid)).map(fee => monthNumber(fee.month));
  return months.length === 0 ? undefined : Math.max(...months);
}

/** What a fee is paid for: a service or `all`, and one resource of it where it is named. */
export type Paid = { readonly service: string; readonly resource?: string | undefined };

/** True for a fee of what is paid for. */
function isOf(fee: Fee, { service, resource }: Paid): boolean {
  return (
    (service === 'all' || fee.service === service) && (resource === undefined || fee.resource === resource)
  );
}

/** The months of a range without a fee, from the first month on that has one: what a sum of fees would leave out. */
export function monthsWithout(fees: readonly Fee[], paid: Paid, { first, last }: MonthRange): number[] {
  const paidIn = new Set(fees.filter(fee => isOf(fee, paid)).map(fee => monthNumber(fee.month)));
  const begin = Math.max(first, Math.min(...paidIn));
  return Array.from({ length: Math.max(0, last - begin + 1) }, (_, index) => begin + index).filter(
    month => !paidIn.has(month),
  );
}

/** The fees of some months, of one service or of all, of one resource or of all. */
export function feesIn(
  fees: readonly Fee[],
  paid: Paid,
  months: MonthRange,
): { readonly total: Fraction; readonly fees: readonly Fee[] } {
  const found = fees.filter(fee => {
    const month = monthNumber(fee.month);
    return isOf(fee, paid) && month >= months.first && month <= months.last;
  });
  return { total: sum(found.map(each => each.amount)), fees: found };
}

/** What a share of the credit is of, in one period; undefined without a base or where fees.csv has no row. */
export function baseOf(
  base: CreditTerms['base'],
  fees: readonly Fee[],
  months: MonthRange,
): { readonly amount: Fraction; readonly fees: readonly Fee[] } | undefined {
  if (!base) return { amount: zero, fees: [] };
  if (base.kind === 'fixed') return { amount: exact(base.fee.amount), fees: [] };
  const found = feesIn(fees, base, months);
  return found.fees.length === 0 ? undefined : { amount: found.total, fees: found.fees };
}

/** The rows of fees.csv as a source. */
export function sourceOfFees(fees: readonly Fee[], file: string): Source[] {
  return sourceOfRows(
    file,
    fees.map(each => each.row),
  );
}
