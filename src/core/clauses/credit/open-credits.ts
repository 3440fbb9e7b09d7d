import type { ClauseReports } from '../so-far.ts';
import type { CreditReport } from './report.ts';

/** True where nothing more happens to a credit: it was issued, or nobody claimed it in time. */
function isSettled({ state }: Pick<CreditReport, 'state'>): boolean {
  return state === 'issued' || state === 'lapsed';
}

/** The credits of an agreement that are still open, and those that are settled; each in the report’s order. */
export function creditsByOpen(report: Pick<ClauseReports, 'credits'>): {
  readonly open: readonly CreditReport[];
  readonly settled: readonly CreditReport[];
} {
  const credits = report.credits ?? [];
  return {
    open: credits.filter(each => !isSettled(each)),
    settled: credits.filter(isSettled),
  };
}
