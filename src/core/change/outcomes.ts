import { canonical } from '../ground/canonical.ts';
import type { Quantity } from '../ground/quantity.ts';
import type { PeriodDates } from '../report/period-dates.ts';
import { causesOf } from './causes.ts';
import { type OutcomeChange, ofNobody } from './change.ts';
import type { Corner, Side } from './side.ts';

/** What a closed period brought by a clause: a credit before caps, a strike, something to make up. */
type Outcome = {
  readonly rule: OutcomeChange['rule'];
  readonly clause: string;
  readonly dates: Omit<PeriodDates, 'days'>;
  readonly objective?: string;
  readonly amount?: Quantity;
};

/** What closed periods brought by clauses, where that differs. What was recorded since is no part of it. */
export function outcomeChanges(base: Side, head: Side, corners: readonly Corner[]): readonly OutcomeChange[] {
  const [before, after] = [outcomesOf(base), outcomesOf(head)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was && is && canonical(was.amount) === canonical(is.amount)) return [];
    const { rule, clause, dates, objective } = is ?? was!;
    return {
      rule,
      agreement: base.report.id,
      clause,
      period: dates.period,
      dates,
      ...(objective !== undefined && { objective }),
      ...(was?.amount && { before: was.amount }),
      ...(is?.amount && { after: is.amount }),
      closed: true,
      cause: causesOf(side => outcomeText(side, key), base, head, corners),
      ...ofNobody,
    };
  });
}

const outcomesBySide = new WeakMap<Side, ReadonlyMap<string, Outcome>>();

function outcomesOf(side: Side): ReadonlyMap<string, Outcome> {
  const known = outcomesBySide.get(side);
  if (known) return known;
  const { credits = [], strikes = [], recoveries = [] } = side.report;
  const all: Outcome[] = [
    ...credits.map(
      (each): Outcome => ({
        rule: 'credit-rewritten',
        clause: each.remedy,
        dates: each,
        ...(each.before && { amount: each.before }),
      }),
    ),
    ...strikes.flatMap(({ remedy, strikes: given }) =>
      given.map(
        (each): Outcome => ({
          rule: 'strike-rewritten',
          clause: remedy,
          dates: each,
          objective: each.objective,
        }),
      ),
    ),
    ...recoveries.map(
      (each): Outcome => ({
        rule: 'recovery-rewritten',
        clause: each.remedy,
        dates: each,
        objective: each.objective,
        amount: each.missing,
      }),
    ),
  ];
  const outcomes = new Map(
    all.map(({ dates: { period, start, end, startDate, lastDate }, ...each }) => [
      canonical([each.rule, each.clause, each.objective ?? null, period]),
      { ...each, dates: { period, start, end, startDate, lastDate } },
    ]),
  );
  outcomesBySide.set(side, outcomes);
  return outcomes;
}

function outcomeText(side: Side, key: string): string | undefined {
  const outcome = outcomesOf(side).get(key);
  return outcome && canonical(outcome.amount ?? null);
}
