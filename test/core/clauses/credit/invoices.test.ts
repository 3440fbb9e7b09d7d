import { describe, expect, test } from 'vitest';
import { type InvoiceLength, invoiceOf } from '../../../../src/core/clauses/credit/invoice-length.ts';
import { monthId, monthNumber } from '../../../../src/core/ground/calendar/month-number.ts';
import { cloudTerms, down, duesOf, feesOf, judgedCredits, minute } from './credit-sample.ts';

describe('the invoice that a month is on', () => {
  const of = (month: string, length: InvoiceLength, first = '2026-02') => {
    const found = invoiceOf(monthNumber(month), length, monthNumber(first));
    return [monthId(found.first), monthId(found.last)];
  };

  test('is a month, quarter, half-year or year of the calendar', () => {
    expect(of('2026-05', { months: 1, from: 'calendar' })).toEqual(['2026-05', '2026-05']);
    expect(of('2026-05', { months: 3, from: 'calendar' })).toEqual(['2026-04', '2026-06']);
    expect(of('2026-05', { months: 6, from: 'calendar' })).toEqual(['2026-01', '2026-06']);
    expect(of('2026-05', { months: 12, from: 'calendar' })).toEqual(['2026-01', '2026-12']);
  });

  test('is counted from the agreement’s first month on where it is of a number of months', () => {
    expect(of('2026-04', { months: 3, from: 'first-month' })).toEqual(['2026-02', '2026-04']);
    expect(of('2026-05', { months: 3, from: 'first-month' })).toEqual(['2026-05', '2026-07']);
    expect(of('2027-01', { months: 12, from: 'first-month' })).toEqual(['2026-02', '2027-01']);
  });
});

describe('a cap per invoice', () => {
  const lost = ['02', '03', '04', '05'];
  const made = (invoice: string | undefined) =>
    duesOf(
      judgedCredits(
        {
          ...cloudTerms({
            tiers: [{ below: '99.9%', credit: '20%' }],
            base: { fees: 'compute' },
            caps: [{ per: 'invoice', atMost: '10%' }],
          }),
          effective: { from: '2026-02-01' },
          ...(invoice && { invoice }),
        },
        { incidents: lost.map(month => down(`2026-${month}-10T10:00`, 60 * minute)) },
        { fees: feesOf('100') },
      ).credits,
    ).map(each => each[1]);

  test('is over a month where the agreement names no length', () => {
    expect(made(undefined)).toEqual(['10', '10', '10', '10']);
    expect(made('month')).toEqual(['10', '10', '10', '10']);
  });

  test('is over the length that it names', () => {
    expect(made('quarter')).toEqual(['20', '10', '20', '10']);
    expect(made('3 months')).toEqual(['20', '10', '0', '20']);
    expect(made('year')).toEqual(['20', '20', '20', '20']);
  });
});
