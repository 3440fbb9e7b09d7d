import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { addPeriods, type Period, type PeriodRule } from '../../ground/calendar/period.ts';
import type { ObjectivePlan } from '../../judging/plan.ts';
import { countsAsMiss } from '../../report/counts-as.ts';
import { streakOf, tallyOf } from '../../report/tally.ts';
import type { ObjectiveReport, PeriodReport, SuspensionReport } from '../../report.ts';
import { periodRule } from '../../terms/period.ts';
import type { RemedyTerms } from '../index.ts';
import type { SuspendRemedy } from './terms.ts';
import { inOrder } from './triggers-first.ts';

type Suspension = {
  readonly span: Span;
  /** When the verdict that suspends is given; what was judged before stays as it was. */
  readonly knownAt: EpochMs;
  readonly report: SuspensionReport;
};

/**
 * Objectives judged once more where duties rest by agreement (SEMANTICS 20, 22): what was missed or left without data
 * in a suspended period is excused, what was met stays met. The span begins with the period after the missed one;
 * what was judged before that verdict was known stays as it was, and a miss that is itself excused suspends nothing.
 */
export function withSuspensions(
  remedies: readonly RemedyTerms[],
  plans: readonly ObjectivePlan[],
  reports: readonly ObjectiveReport[],
): readonly ObjectiveReport[] {
  const clauses = remedies.filter(each => each.kind === 'suspend');
  if (clauses.length === 0) return reports;
  const judged = new Map(reports.map(each => [each.id, each]));
  const { order } = inOrder(clauses, [...judged.keys()]);
  for (const id of order) {
    const duty = judged.get(id);
    const own = clauses.filter(each => each.suspend.duties.includes(id));
    if (!duty || own.length === 0) continue;
    const suspensions = own.flatMap(clause =>
      (clause.objectives ?? []).flatMap(trigger => {
        const plan = plans.find(each => each.context.objective.id === trigger);
        const report = judged.get(trigger);
        return plan && report ? suspensionsBy(clause, plan, report) : [];
      }),
    );
    judged.set(id, suspended(duty, suspensions));
  }
  return reports.map(each => judged.get(each.id) ?? each);
}

function suspensionsBy(clause: SuspendRemedy, plan: ObjectivePlan, trigger: ObjectiveReport): Suspension[] {
  const { objective, zone } = plan.context;
  const rule = periodRule(objective, zone);
  return trigger.periods.flatMap(period => {
    const planned = plan.periods.find(each => each.period.id === period.id);
    if (!planned || !period.verdict || !setsOff(clause, trigger, period)) return [];
    return {
      knownAt: planned.cutOff,
      span: spanAfter(rule, planned.period, clause.suspend.periods),
      report: {
        remedy: clause.id,
        objective: trigger.id,
        every: trigger.every,
        period: period.id,
        startDate: period.startDate,
        lastDate: period.lastDate,
        days: period.days,
        verdict: period.verdict,
      },
    };
  });
}

function setsOff({ suspend }: SuspendRemedy, trigger: ObjectiveReport, period: PeriodReport): boolean {
  return (
    (suspend.when.includes('missed') && countsAsMiss(trigger, period)) ||
    (suspend.when.includes('noData') && period.verdict === 'no-data')
  );
}

/** So many periods after one. */
function spanAfter(rule: PeriodRule, period: Period, count: number): Span {
  return { start: addPeriods(rule, period, 1).start, end: addPeriods(rule, period, count).end };
}

function suspended(duty: ObjectiveReport, suspensions: readonly Suspension[]): ObjectiveReport {
  const periods = duty.periods.map((period): PeriodReport => {
    const start = Date.parse(period.start);
    const own = suspensions.filter(
      ({ span, knownAt }) => start >= span.start && start < span.end && knownAt <= Date.parse(period.cutOff),
    );
    if (own.length === 0) return period;
    const isExcused = period.verdict === 'missed' || period.verdict === 'no-data';
    return {
      ...period,
      ...(isExcused && { verdict: 'excused' }),
      suspended: own.map(each => each.report),
    };
  });
  const { streak: _, ...rest } = duty;
  const streak = streakOf(periods, duty.noData);
  return { ...rest, periods, ...(streak && { streak }), tally: tallyOf(periods) };
}
