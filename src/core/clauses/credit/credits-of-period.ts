import type { ClauseReports } from '../so-far.ts';
import type { CreditReport } from './report.ts';

/** The credits that one period of an objective earned, alone or with others. */
export function creditsOfPeriod(
  report: Pick<ClauseReports, 'credits'>,
  objective: string,
  period: string,
): readonly CreditReport[] {
  return (report.credits ?? []).filter(
    each => each.period === period && each.misses.some(miss => miss.objective === objective),
  );
}
