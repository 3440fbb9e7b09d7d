import type { AgreementReport, CreditReport } from '../../report.ts';

/** The credits that one period of an objective earned, alone or with others. */
export function creditsOfPeriod(
  report: Pick<AgreementReport, 'credits'>,
  objective: string,
  period: string,
): readonly CreditReport[] {
  return (report.credits ?? []).filter(
    each => each.period === period && each.misses.some(miss => miss.objective === objective),
  );
}
