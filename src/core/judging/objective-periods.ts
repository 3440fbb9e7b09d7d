import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import { dateOf, type EpochMs, startOfDay } from '../ground/calendar/instant.ts';
import { type Period, periodsBetween, periodsTouched } from '../ground/calendar/period.ts';
import { addDays } from '../ground/calendar/plain-date.ts';
import { periodRule } from '../terms/period.ts';

/** More days than a period of each kind has, so that the one that runs is never cut where the search ends. */
const longest = { day: 2, week: 8, month: 32, quarter: 93, year: 367, trailing: 32 } as const;

/** How many periods of an objective have begun by `asOf`, give or take a few; none of them is made. */
export function countBegun(
  terms: AgreementTerms,
  objective: ObjectiveTerms,
  zone: string,
  asOf: EpochMs,
): number {
  const { rule, from, until } = rangeOf(terms, objective, zone, asOf);
  return periodsTouched(rule, from, until);
}

/** The periods of an objective that have begun by `asOf`, oldest first. */
export function periodsBegun(
  terms: AgreementTerms,
  objective: ObjectiveTerms,
  zone: string,
  asOf: EpochMs,
): Period[] {
  const { rule, from, until } = rangeOf(terms, objective, zone, asOf);
  if (startOfDay(from, zone) >= asOf) return [];
  // Trailing periods overlap: one begins to be judged where the one before ends.
  return periodsBetween(rule, from, until, objective.edge ?? 'prorate').filter(
    (period, place, all) => period.start < asOf && (all[place - 1]?.end ?? period.start) < asOf,
  );
}

/** The days in which periods of an objective may begin by `asOf`. */
function rangeOf(terms: AgreementTerms, objective: ObjectiveTerms, zone: string, asOf: EpochMs) {
  const rule = periodRule(objective, zone);
  const farthest = addDays(dateOf(asOf, zone), longest['every' in rule ? rule.every : 'trailing']);
  const [until = farthest] = [farthest, addDays(terms.effective.to ?? farthest, 1)].sort();
  return { rule, from: objective.since ?? terms.effective.from, until };
}
