import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { addPeriods, type PeriodRule } from '../../ground/calendar/period.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import type { Verdict } from '../../ground/standing.ts';
import { countsAsMiss } from '../../report/counts-as.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { SuspensionReport } from '../../report/suspension.ts';
import { streakOf, tallyOf } from '../../report/tally.ts';
import type { Judge } from '../kind.ts';
import type { SuspendRemedy } from './terms.ts';
import { triggersFirst } from './triggers-first.ts';

type Suspension = {
  readonly span: Span;
  /** When the verdict that suspends is given; what was judged before stays as it was. */
  readonly knownAt: EpochMs;
  readonly report: SuspensionReport;
};

/**
 * Objectives judged once more where duties rest by agreement (RULES 20, 22): what was missed or left without data
 * in a suspended period is excused, what was met stays met. The span begins with the period after the missed one;
 * what was judged before that verdict was known stays as it was, and a miss that is itself excused suspends nothing.
 */
export const withSuspensions: Judge<SuspendRemedy> = (clauses, { objectives }, { around }) => {
  if (clauses.length === 0) return { found: {}, findings: [] };
  const judged = new Map(objectives.map(each => [each.id, each]));
  const { order } = triggersFirst(clauses, [...judged.keys()]);
  for (const id of order) {
    const duty = judged.get(id);
    const own = clauses.filter(each => each.suspend.duties.includes(id));
    if (!duty || own.length === 0) continue;
    const suspensions = own.flatMap(clause =>
      (clause.objectives ?? []).flatMap(trigger => {
        const rule = around.objectives.find(each => each.id === trigger)?.rule;
        const report = judged.get(trigger);
        return rule && report ? suspensionsBy(clause, rule, report) : [];
      }),
    );
    judged.set(id, suspended(duty, suspensions));
  }
  return { found: { objectives: objectives.map(each => judged.get(each.id) ?? each) }, findings: [] };
};

function suspensionsBy(clause: SuspendRemedy, rule: PeriodRule, trigger: ObjectiveReport): Suspension[] {
  return trigger.periods.flatMap(period => {
    if (!period.verdict || !setsOff(clause, trigger, period)) return [];
    return {
      knownAt: Date.parse(period.cutOff),
      span: spanAfter(rule, period, clause.suspend.periods),
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
function spanAfter(rule: PeriodRule, { lastDate }: PeriodReport, count: number): Span {
  const period = { endDate: addDays(lastDate, 1) };
  return { start: addPeriods(rule, period, 1).start, end: addPeriods(rule, period, count).end };
}

function suspended(duty: ObjectiveReport, suspensions: readonly Suspension[]): ObjectiveReport {
  const periods = duty.periods.map((period): PeriodReport => {
    const start = Date.parse(period.start);
    const own = suspensions.filter(
      ({ span, knownAt }) => start >= span.start && start < span.end && knownAt <= Date.parse(period.cutOff),
    );
    if (own.length === 0) return period;
    const { groups } = period;
    return {
      ...excused(period),
      ...(groups && { groups: groups.map(excused) }),
      suspended: own.map(each => each.report),
    };
  });
  const { streak: _, ...rest } = duty;
  const streak = streakOf(periods, duty.noData);
  return { ...rest, periods, ...(streak && { streak }), tally: tallyOf(periods) };
}

/** What was missed or left without data is excused. */
function excused<Judged extends { readonly verdict?: Verdict }>(judged: Judged): Judged {
  const isExcused = judged.verdict === 'missed' || judged.verdict === 'no-data';
  return isExcused ? { ...judged, verdict: 'excused' } : judged;
}
