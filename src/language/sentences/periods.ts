import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { lastDateBefore } from '../format/instant.ts';
import { formatPeriod } from '../format/period.ts';
import { wordsOf } from '../indicators/index.ts';

/** True for goals that add up over the period, so that a running one says how things stand. */
export function accumulates({ indicator }: Pick<ObjectiveReport, 'indicator'>): boolean {
  return wordsOf(indicator).accumulates(indicator);
}

/**
 * The period a row, a badge and the opening sentence speak of: for goals that add up the newest one that is not closed,
 * for rates the last closed one, as a running rate can still turn; in both cases else the newest. Undefined before the first.
 */
export function standingPeriod(objective: ObjectiveReport): PeriodReport | undefined {
  const newest = objective.periods.at(-1);
  const closed = objective.periods.findLast(period => period.phase === 'closed');
  if (!accumulates(objective)) return closed ?? newest;
  const running = newest?.phase === 'closed' ? undefined : newest;
  const says = running?.target && running.actual ? running : undefined;
  return says ?? closed ?? newest;
}

/**
 * The period by which a promise needs a look or does not: the one it stands for, unless that is good while one that is not closed is off track. A
 * rate that was kept in the last closed period is not called kept over that.
 */
export function periodToLookAt(objective: ObjectiveReport): PeriodReport | undefined {
  const standing = standingPeriod(objective);
  if (standing && !isGoodPeriod(standing)) return standing;
  return objective.periods.findLast(period => period.status === 'off-track') ?? standing;
}

/** True where the promise is kept, excused, on track, or has nothing to judge. */
export function isGoodPeriod({ verdict, status }: Pick<PeriodReport, 'verdict' | 'status'>): boolean {
  const state = verdict ?? status;
  return state === 'met' || state === 'excused' || state === 'on-track' || state === 'not-due';
}

/** The local date of the report; the year of it need not be said. */
export function reportDate(report: Pick<AgreementReport, 'asOf' | 'zone'>): string {
  return lastDateBefore(report.asOf, report.zone);
}

/** `May` in the report's own year, else `May 2025`. */
export function periodName(
  words: Catalogue,
  report: Pick<AgreementReport, 'asOf' | 'zone'>,
  objective: ObjectiveReport,
  period: PeriodReport,
): string {
  return formatPeriod(words, period, objective.every, { within: reportDate(report) });
}
