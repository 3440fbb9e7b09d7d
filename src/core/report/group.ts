import type { ObjectiveReport } from './objective.ts';
import type { Judged, PeriodReport } from './period.ts';
import { streakOf, tallyOf } from './tally.ts';

/** The groups of an objective in any of its periods, in the order of the newest one that has them. */
export function groupNames({ periods }: Pick<ObjectiveReport, 'periods'>): readonly string[] {
  return [...new Set(periods.toReversed().flatMap(({ groups = [] }) => groups.map(each => each.group)))];
}

/** An objective as one of its groups alone stands: its periods from its first on, without those of others. */
export function objectiveOfGroup(objective: ObjectiveReport, group: string): ObjectiveReport {
  const { streak: _streak, outlook: _outlook, per: _per, ...rest } = objective;
  const periods = objective.periods.flatMap(period => periodOfGroup(period, group) ?? []);
  const streak = streakOf(periods, objective.noData);
  return { ...rest, periods, ...(streak && { streak }), tally: tallyOf(periods) };
}

/** A period as one of its groups alone stands; undefined where the group is not judged in it. */
export function periodOfGroup(period: PeriodReport, group: string): PeriodReport | undefined {
  const found = period.groups?.find(each => each.group === group);
  if (!found) return undefined;
  const { group: _group, ...judged } = found;
  return { ...withoutJudged(period), ...judged };
}

/** When a period is, without what was found in it. */
export function withoutJudged(period: PeriodReport): Omit<PeriodReport, keyof Judged> {
  const {
    target: _target,
    targetMissing: _targetMissing,
    actual: _actual,
    atWorst: _atWorst,
    derivation: _derivation,
    verdict: _verdict,
    status: _status,
    attainment: _attainment,
    attainmentBound: _attainmentBound,
    missingData: _missingData,
    leftOut: _leftOut,
    afterExclusions: _afterExclusions,
    pace: _pace,
    detail: _detail,
    groups: _groups,
    decidedBy: _decidedBy,
    ...when
  } = period;
  return when;
}
