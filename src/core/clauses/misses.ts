import type { EpochMs } from '../ground/calendar/instant.ts';
import { countsAsMiss } from '../report/counts-as.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import type { PeriodReport } from '../report/period.ts';
import type { PeriodDates } from '../report/period-dates.ts';

/** A closed period that counts as a miss. */
export type Miss = {
  readonly objective: ObjectiveReport;
  readonly period: PeriodReport;
  readonly at: EpochMs;
};

/** The objectives that a clause is about. */
export function objectivesOf<Objective extends { readonly id: string }>(
  clause: { readonly objectives?: readonly string[] | undefined },
  objectives: readonly Objective[],
): readonly Objective[] {
  return objectives.filter(each => clause.objectives?.includes(each.id) ?? true);
}

/** The misses of some objectives in the order of their verdicts. */
export function missesOf(objectives: readonly ObjectiveReport[]): readonly Miss[] {
  return objectives
    .flatMap(objective =>
      objective.periods
        .filter(period => countsAsMiss(objective, period))
        .map(period => ({ objective, period, at: Date.parse(period.cutOff) })),
    )
    .toSorted((a, b) => a.at - b.at);
}

/** A period as consequences name it. */
export function datesOf({ id, start, end, startDate, lastDate, days }: PeriodReport): PeriodDates {
  return { period: id, start, end, startDate, lastDate, days };
}
