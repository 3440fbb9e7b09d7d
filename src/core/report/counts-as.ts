import type { NoData } from '../ground/standing.ts';
import type { ObjectiveReport } from './objective.ts';
import type { PeriodReport } from './period.ts';

/**
 * How a closed period weighs in a count over periods (RULES 20): a `miss`, `kept`, `neutral` (passed over: neither
 * counts nor interrupts), or `unknown` (no data, and the agreement does not say how that counts: no miss, never met,
 * but it interrupts). Undefined for a period that is not closed.
 */
export type CountsAs = 'miss' | 'kept' | 'neutral' | 'unknown';

/** What an objective says of its periods without data. */
type Stating = { readonly noData?: NoData | undefined };

/** How a period of an objective weighs in streaks, endings, strikes and the like. */
export function countsAs(
  { noData }: Stating,
  { verdict }: Pick<PeriodReport, 'verdict'>,
): CountsAs | undefined {
  switch (verdict) {
    case undefined:
      return undefined;
    case 'met':
      return 'kept';
    case 'missed':
      return 'miss';
    case 'excused':
    case 'not-due':
      return 'neutral';
    case 'no-data':
      return noData === 'missed' ? 'miss' : noData === 'ignored' ? 'neutral' : 'unknown';
  }
}

/** True where the agreement counts a closed period as a miss: a missed one, or one without data if it says so. */
export function countsAsMiss(objective: Stating, period: Pick<PeriodReport, 'verdict'>): boolean {
  return countsAs(objective, period) === 'miss';
}

/** How many closed periods are judged kept or not; the ones passed over are left out. */
export function judgedCount({ tally, noData }: Pick<ObjectiveReport, 'tally' | 'noData'>): number {
  return tally.met + tally.missed + (noData === 'ignored' ? 0 : tally['no-data']);
}
