import { dateOf, type EpochMs, startOfDay } from '../calendar/instant.ts';
import { type Period, type PeriodRule, periodsBetween } from '../calendar/period.ts';
import { addDays } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../terms/agreement.ts';
import type { ObjectiveTerms } from '../terms/objective.ts';

/** The rule of an objective's periods. */
export function periodRule(objective: ObjectiveTerms, zone: string): PeriodRule {
  const { period, yearStart, anchorDay } = objective;
  if (typeof period === 'object') return { trailingDays: period.trailingDays, zone };
  return { every: period, zone, ...(yearStart && { yearStart }), ...(anchorDay && { anchorDay }) };
}

/** More days than a period of each kind has, so that the one that runs is never cut where the search ends. */
const longest = { day: 2, week: 8, month: 32, quarter: 93, year: 367, trailing: 32 } as const;

/** The periods of an objective that have begun by `asOf`, oldest first. */
export function periodsBegun(
  terms: AgreementTerms,
  objective: ObjectiveTerms,
  zone: string,
  asOf: EpochMs,
): Period[] {
  const from = objective.since ?? terms.effective.from;
  if (startOfDay(from, zone) >= asOf) return [];
  const rule = periodRule(objective, zone);
  const farthest = addDays(dateOf(asOf, zone), longest['every' in rule ? rule.every : 'trailing']);
  const [until = farthest] = [farthest, addDays(terms.effective.to ?? farthest, 1)].sort();
  // Trailing periods overlap: one begins to be judged where the one before ends.
  return periodsBetween(rule, from, until, objective.edge ?? 'prorate').filter(
    (period, place, all) => period.start < asOf && (all[place - 1]?.end ?? period.start) < asOf,
  );
}
