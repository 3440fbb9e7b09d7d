import { withMaintenance } from '../clauses/maintenance/left-out-of.ts';
import { isoUtc } from '../ground/calendar/instant.ts';
import { addDays } from '../ground/calendar/plain-date.ts';
import type { Finding } from '../ground/finding.ts';
import { attainment, shareOfAllowed } from '../ground/keeps.ts';
import type { Answers } from '../ground/question.ts';
import { composedReading } from '../indicators/composite/composed.ts';
import type { JudgedMember } from '../indicators/composite/indicator.ts';
import { streakOf, tallyOf } from '../report/tally.ts';
import type { ObjectiveReport, PeriodReport, TargetReport } from '../report.ts';
import { afterExclusions } from './after-exclusions.ts';
import { leftOutOf } from './left-out.ts';
import { judgedMembers } from './members.ts';
import type { ObjectiveContext } from './objective-context.ts';
import { outlookOf } from './outlook.ts';
import { availabilityStatus, isOutOfReach, offTrackShare, paceOf, statusOf, withPaceLine } from './pace.ts';
import type { ObjectivePlan, PlannedPeriod } from './plan.ts';
import { type FunnelAt, targetReport } from './target-report.ts';
import { verdictOf } from './verdict.ts';

/** An objective judged, period by period, with the findings that kept a target from being computed. */
export function objectiveReport(
  plan: ObjectivePlan,
  answers: Answers,
  funnelAt: FunnelAt,
  judged: ReadonlyMap<string, ObjectiveReport> = new Map(),
): { report: ObjectiveReport; findings: readonly Finding[] } {
  const { context } = plan;
  const { objective, indicator } = context;
  const findings: Finding[] = [];
  const periods: PeriodReport[] = [];
  for (const [key, group] of Map.groupBy(plan.periods, each => each.measured)) {
    const answer = answers.get(key);
    const spans = group.map(each => each.span);
    if (answer) findings.push(...(indicator.check?.(answer, spans) ?? []));
  }
  let before: TargetReport | undefined;
  for (const planned of plan.periods) {
    const members = judgedMembers(objective, planned.period.id, judged);
    const { target, findings: wrong } = targetReport(context, planned, before, funnelAt, members, answers);
    findings.push(...wrong);
    periods.push(periodReport(plan, planned, target, answers, members));
    if (target && !planned.period.partial) before = target;
  }
  const every = typeof objective.period === 'string' ? objective.period : 'trailing';
  const streak = streakOf(periods, objective.noData);
  const outlook = outlookOf(periods, every);
  const report: ObjectiveReport = {
    id: objective.id,
    title: objective.title,
    ...(objective.why && { why: objective.why }),
    from: objective.from,
    to: objective.to,
    ...(objective.accountable && { accountable: objective.accountable }),
    ...(objective.reports && { reports: objective.reports }),
    indicator: indicator.report,
    unit: indicator.unit,
    direction: periods.at(-1)?.target?.direction ?? directionOf(plan),
    every,
    ...(objective.noData && { noData: objective.noData }),
    periods,
    ...(streak && { streak }),
    tally: tallyOf(periods),
    ...(outlook && { outlook }),
  };
  return { report, findings };
}

/** A composite's two readings; undefined for another objective. */
function composedOf({ objective }: ObjectiveContext, members: readonly JudgedMember[] | undefined) {
  const { indicator } = objective;
  if (indicator.kind !== 'composite' || !members) return undefined;
  return {
    measured: composedReading(indicator, members, 'measured'),
    afterExclusions: composedReading(indicator, members, 'after-exclusions'),
  };
}

function directionOf(plan: ObjectivePlan): ObjectiveReport['direction'] {
  const terms = plan.context.targets.at(-1)?.terms;
  return terms?.kind === 'fixed' ? terms.direction : 'atLeast';
}

function periodReport(
  plan: ObjectivePlan,
  planned: PlannedPeriod,
  target: TargetReport | undefined,
  answers: Answers,
  members: readonly JudgedMember[] | undefined,
): PeriodReport {
  const { context } = plan;
  const { period, span, phase } = planned;
  const answer = answers.get(planned.measured);
  const composed = composedOf(context, members);
  const reading =
    composed?.measured ??
    (planned.covered && answer ? context.indicator.read(answer, span, target) : undefined);
  const { actual } = reading ?? {};
  const excluded = planned.covered
    ? afterExclusions(context, planned, target, reading, answers, composed?.afterExclusions)
    : undefined;
  const isAvailability = context.objective.indicator.kind === 'availability';
  const reached =
    actual &&
    target &&
    (isAvailability
      ? shareOfAllowed(actual.value, target.value.value)
      : attainment(actual.value, target.direction, target.value.value));
  const pace =
    phase === 'running' && actual && target ? paceOf(context, planned, target, actual.value) : undefined;
  const leftOut = planned.covered ? leftOutOf(context, span, answers) : [];
  const detail = withPaceLine(context, planned, target, reading?.detail);
  const report: PeriodReport = {
    id: period.id,
    start: isoUtc(period.start),
    end: isoUtc(period.end),
    startDate: period.startDate,
    lastDate: addDays(period.endDate, -1),
    days: period.days,
    partial: period.partial ?? false,
    cutOff: isoUtc(planned.cutOff),
    phase,
    measuredTo: isoUtc(span.until),
    ...(target && { target }),
    ...(!target && { targetMissing: planned.target ? 'not-computable' : 'none-in-force' }),
    ...(actual && { actual }),
    ...(reading?.derivation && {
      derivation: withMaintenance(reading.derivation, planned.maintenance),
    }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(planned.maintenance.length > 0 && { maintenance: planned.maintenance.map(each => each.report) }),
    ...(reached !== undefined && { attainment: reached }),
    ...(excluded && { afterExclusions: excluded.report }),
    ...(pace && { pace }),
    ...(detail && { detail }),
  };
  const nothingDue = !planned.target || (reading?.nothingDue ?? false);
  if (phase !== 'closed') {
    if (isAvailability)
      return { ...report, status: availabilityStatus(report, span, nothingDue, planned.covered) };
    const under = offTrackShare(context.agreement.settings.offTrackUnder);
    const status = statusOf(report, nothingDue, planned.covered, under);
    return { ...report, status: status === 'at-risk' && isOutOfReach(report) ? 'off-track' : status };
  }
  const verdict = verdictOf({
    covered: planned.covered,
    nothingDue,
    direction: target?.direction ?? 'atLeast',
    target: target?.value,
    actual,
    afterExclusions: excluded && {
      target: excluded.report.target.value,
      actual: excluded.report.actual,
      excused: excluded.excused,
    },
  });
  return { ...report, verdict };
}
