import type { ClauseReports } from '../so-far.ts';
import type { DisputeReport } from './report.ts';

/** The disputes about one period of an objective, in the order they were recorded. */
export function disputesOfPeriod(
  report: Pick<ClauseReports, 'disputes'>,
  objective: string,
  period: string,
): readonly DisputeReport[] {
  return (report.disputes ?? []).filter(each => each.objective === objective && each.period === period);
}

/** The last settlement about a period, which says the figure that every party agreed to. */
export function settlementOf(
  disputes: readonly DisputeReport[],
  objective: string,
  period: string,
): DisputeReport | undefined {
  return disputes.findLast(
    each => each.state === 'settled' && each.objective === objective && each.period === period,
  );
}

/** True where a party disputes the figure of a period and it is not settled. */
export function isDisputed(disputes: readonly DisputeReport[], objective: string, period: string): boolean {
  return disputes.some(
    each => each.state === 'open' && each.objective === objective && each.period === period,
  );
}
