import { exact, exactText } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { ClauseReports } from '../so-far.ts';
import type { CreditReport } from './report.ts';

/** True where nothing more happens to a credit: all of it was issued, or nobody claimed it in time. */
function isSettled({ state, held }: Pick<CreditReport, 'state' | 'held'>): boolean {
  return state === 'lapsed' || (state === 'issued' && !held);
}

/** What is still to be issued of an open credit, if all that have to be claimed are; undefined where its amount is not known. */
export function leftOfCredit({ due, inTurn, issued }: CreditReport): Quantity | undefined {
  const all = inTurn ?? due;
  if (!all || !issued) return all;
  const left = exact(all.value).sub(exact(issued.value));
  return { ...all, value: left.compare(0) > 0 ? exactText(left) : '0' };
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
