import { type Exact, exact, exactText, type Fraction, one } from '../exact.ts';
import type { Direction, Quantity } from '../quantity.ts';
import type { NoData, PeriodReport, Verdict } from '../report.ts';
import { countsAs } from './counts-as.ts';

/** True where an actual keeps the promise, compared exactly (SEMANTICS 19). */
export function keeps(actual: Exact, direction: Direction, target: Exact): boolean {
  const difference = exact(actual).compare(exact(target));
  return { atLeast: difference >= 0, atMost: difference <= 0, above: difference > 0, below: difference < 0 }[
    direction
  ];
}

/** True where more is better. */
export function wantsMore(direction: Direction): boolean {
  return direction === 'atLeast' || direction === 'above';
}

/** Actual ÷ target, or target ÷ actual where less is better; undefined where it would divide by zero (SEMANTICS 23). */
export function attainment(actual: Exact, direction: Direction, target: Exact): Exact | undefined {
  const [top, bottom]: [Fraction, Fraction] = wantsMore(direction)
    ? [exact(actual), exact(target)]
    : [exact(target), exact(actual)];
  return bottom.n === 0n ? undefined : exactText(top.div(bottom));
}

/**
 * The share of the allowed downtime that was used: (1 − actual) ÷ (1 − target); undefined where the target allows none (SEMANTICS 23). Above 1 it
 * is a miss.
 */
export function shareOfAllowed(actual: Exact, target: Exact): Exact | undefined {
  const allowed = one.sub(exact(target));
  return allowed.compare(0) > 0 ? exactText(one.sub(exact(actual)).div(allowed)) : undefined;
}

/** What a closed period is judged from: as measured, and once more after agreed exclusions. */
export type Judged = {
  readonly covered: boolean;
  /** True where there was nothing to judge: no target in force, or no lead to follow up. */
  readonly nothingDue: boolean;
  readonly direction: Direction;
  readonly target: Quantity | undefined;
  readonly actual: Quantity | undefined;
  readonly afterExclusions:
    | { readonly target: Quantity; readonly actual: Quantity | undefined; readonly excused: boolean }
    | undefined;
};

/** The verdict of a closed period (SEMANTICS 20). Missing data is never met. */
export function verdictOf(judged: Judged): Verdict {
  const { target, actual, direction, afterExclusions } = judged;
  if (judged.nothingDue) return 'not-due';
  if (!judged.covered) return 'no-data';
  if (!target || !actual) return 'no-data';
  if (keeps(actual.value, direction, target.value)) return 'met';
  if (!afterExclusions) return 'missed';
  if (afterExclusions.excused || !afterExclusions.actual) return 'excused';
  return keeps(afterExclusions.actual.value, direction, afterExclusions.target.value) ? 'excused' : 'missed';
}

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
