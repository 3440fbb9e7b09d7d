import { exact, type Fraction, sum } from '../exact.ts';
import type { Fee } from '../question.ts';
import type { PeriodReport } from '../report.ts';
import type { Cap } from './apply-caps.ts';
import { type CapTerms, type CreditTerms, capSpans } from './credit-terms.ts';
import { amountOf } from './earned.ts';
import { feesIn, type MonthRange, monthNumberOf, monthsOf } from './fee-base.ts';

/** A credit of an earlier period; it uses up caps whether or not it was claimed, so that no claim changes another credit. */
export type Granted = { readonly startDate: string; readonly due: string };

type Around = {
  readonly period: PeriodReport;
  /** Every closed period of the clause. */
  readonly periods: readonly PeriodReport[];
  readonly fees: readonly Fee[];
  readonly granted: readonly Granted[];
  /** First day of the agreement. */
  readonly from: string;
};

/** The caps of a clause for one period, in order of time: period, invoice, 12 months with this one, term. */
export function capsOf(terms: CreditTerms, around: Around): Cap<CapTerms['per']>[] {
  const caps = (terms.caps ?? []).toSorted((a, b) => capSpans.indexOf(a.per) - capSpans.indexOf(b.per));
  return caps.map(cap => {
    const months = monthsOf(cap.per, around.period, around.from);
    const isIn = (date: string) => {
      const month = monthNumberOf(date);
      return month >= months.first && month <= months.last;
    };
    const before = cap.per === 'period' ? [] : around.granted.filter(each => isIn(each.startDate));
    return {
      per: cap.per,
      limit: amountOf(cap.atMost, baseOfCap(cap, terms, around, months, isIn)),
      granted: sum(before.map(each => each.due)),
    };
  });
}

function baseOfCap(
  cap: CapTerms,
  { base }: CreditTerms,
  { period, periods, fees }: Around,
  months: MonthRange,
  isIn: (date: string) => boolean,
): Fraction {
  if (cap.of !== undefined) return feesIn(fees, cap.of, months).total;
  if (base?.kind === 'fees') return feesIn(fees, base.service, months).total;
  if (!base) return exact(0);
  const count =
    cap.per === 'period'
      ? 1
      : periods.filter(each => isIn(each.startDate) && each.startDate <= period.startDate).length;
  return exact(base.fee.amount).mul(count);
}
