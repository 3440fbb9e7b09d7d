import { monthId } from '../../ground/calendar/month-number.ts';
import type { Fee } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import type { CreditCap } from './caps-of.ts';
import type { PeriodEarned } from './earned-in-period.ts';
import { type MonthRange, monthsWithout, type Paid } from './fee-base.ts';
import { feeLeftOut } from './missing-fee.ts';

/** Months without a row among those whose fees make the base of a credit, or the limit of one of its caps. */
export function feesLeftOut(
  { months, paid }: PeriodEarned,
  caps: readonly CreditCap[],
  fees: readonly Fee[],
  file: string,
): readonly Finding[] {
  const sums: { paid: Paid; months: MonthRange }[] = [
    ...paid.map(each => ({ paid: each, months })),
    ...caps.flatMap(each => each.sum ?? []),
  ];
  return sums.flatMap(({ paid, months }) =>
    monthsWithout(fees, paid, months).map(month => feeLeftOut(paid, monthId(month), file)),
  );
}
