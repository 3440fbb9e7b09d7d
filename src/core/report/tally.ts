import type { NoData, Verdict } from '../ground/standing.ts';
import { countsAs } from './counts-as.ts';
import type { PeriodReport } from './period.ts';

/** How often each verdict was given. */
export function tallyOf(periods: readonly PeriodReport[]): Record<Verdict, number> {
  const tally: Record<Verdict, number> = { met: 0, missed: 0, excused: 0, 'no-data': 0, 'not-due': 0 };
  for (const { verdict } of periods) if (verdict) tally[verdict]++;
  return tally;
}

/**
 * How many closed periods in a row ended like the last one; excused and not-due ones are passed over, and those without
 * data count as agreed.
 */
export function streakOf(periods: readonly PeriodReport[], noData?: NoData) {
  const streakVerdicts = { kept: 'met', miss: 'missed', unknown: 'no-data' } as const;
  const verdicts = periods.flatMap(period => {
    const counted = countsAs({ noData }, period);
    return counted === undefined || counted === 'neutral' ? [] : [streakVerdicts[counted]];
  });
  const last = verdicts.at(-1);
  if (last === undefined) return undefined;
  const before = verdicts.findLastIndex(verdict => verdict !== last);
  return { verdict: last, length: verdicts.length - 1 - before };
}
