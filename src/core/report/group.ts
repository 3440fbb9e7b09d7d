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

/** Every field of what was found in a period. */
const judgedFields = {
  target: true,
  targetMissing: true,
  actual: true,
  atWorst: true,
  derivation: true,
  verdict: true,
  status: true,
  attainment: true,
  attainmentBound: true,
  missingData: true,
  leftOut: true,
  afterExclusions: true,
  pace: true,
  detail: true,
} satisfies Record<keyof Judged, true>;
const ofGroups = ['groups', 'decidedBy', 'unanswered'] satisfies readonly (keyof PeriodReport)[];

/** What was found in a period. */
export function judgedOf(period: PeriodReport): Judged {
  return Object.fromEntries(Object.entries(period).filter(([field]) => field in judgedFields));
}

/** When a period is, without what was found in it. */
export function withoutJudged(period: PeriodReport): Omit<PeriodReport, keyof Judged> {
  const isLeft = (field: string) => !(field in judgedFields || ofGroups.some(each => each === field));
  const left = Object.entries(period).filter(([field]) => isLeft(field));
  return Object.fromEntries(left) as Omit<PeriodReport, keyof Judged>;
}
