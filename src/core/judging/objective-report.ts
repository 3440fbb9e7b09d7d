import { withMaintenance } from '../clauses/maintenance/maintenance-in.ts';
import { isoUtc } from '../ground/calendar/instant.ts';
import { addDays } from '../ground/calendar/plain-date.ts';
import type { Exact } from '../ground/exact.ts';
import type { Finding } from '../ground/finding.ts';
import { attainment, attainmentBound, mayKeep, shareOfAllowed, wantsMore } from '../ground/keeps.ts';
import type { Quantity } from '../ground/quantity.ts';
import type { Answers } from '../ground/question.ts';
import { shortened } from '../ground/shortened.ts';
import type { Status, Verdict } from '../ground/standing.ts';
import type { Reading } from '../indicators/index.ts';
import { type JudgedMember, type KnownFigures, withoutFigure } from '../indicators/measuring.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import type { PeriodReport } from '../report/period.ts';
import { cadenceOf } from '../report/period-dates.ts';
import { streakOf, tallyOf } from '../report/tally.ts';
import type { FunnelAt } from '../targets/kind.ts';
import type { TargetReport } from '../targets/report.ts';
import { periodRule } from '../terms/period.ts';
import { type AfterExclusions, afterExclusions } from './after-exclusions.ts';
import { byGroups } from './grouped-period.ts';
import { groupsInPart } from './groups-in-part.ts';
import { readParts } from './known-parts.ts';
import { leftOutOf } from './left-out.ts';
import { type JudgedObjective, judgedMembers } from './members.ts';
import type { ObjectiveContext } from './objective-context.ts';
import { outlookOf } from './outlook.ts';
import { offTrackShare, paceOf, statusOf, withPaceLine } from './pace.ts';
import type { MeasuredPlan, ObjectivePlan, PlannedPeriod } from './plan.ts';
import { lackingGroups } from './pooled.ts';
import { targetReport } from './target-report.ts';
import { verdictOf } from './verdict.ts';

/** An objective judged, period by period, with the findings that kept a target from being computed. */
export function objectiveReport(
  plan: ObjectivePlan,
  answers: Answers,
  funnelAt: FunnelAt,
  judged: ReadonlyMap<string, JudgedObjective> = new Map(),
): JudgedObjective & { readonly findings: readonly Finding[] } {
  const { context } = plan;
  const { objective, indicator, measuring, unit } = context;
  const findings: Finding[] = [];
  for (const [key, group] of Map.groupBy(plan.periods, each => each.measured)) {
    const answer = answers.get(key);
    const spans = group.map(each => each.span);
    if (answer) findings.push(...measuring.checkRows(answer, spans));
  }
  const own = periodReports(plan, answers, funnelAt, judged, lackingGroups(objective.per, plan, answers));
  const groups = plan.groups.map(each => ({
    ...each,
    ...periodReports(each.plan, answers, funnelAt, judged),
  }));
  findings.push(...[own, ...groups].flatMap(each => each.findings), ...shortened(own.told));
  const periods = byGroups(objective.per, indicator, own.periods, groups);
  const every = cadenceOf(periodRule(objective, context.zone));
  const streak = streakOf(periods, objective.noData);
  // The days of one group after those of another make no period.
  const drawn = objective.per && objective.per.whole !== 'pooled' ? { daily: () => undefined } : indicator;
  const mayShrink = indicator.negative(context.agreement.terms) === true;
  const outlook = outlookOf(periods, every, drawn, context.zone, mayShrink);
  const report: ObjectiveReport = {
    id: objective.id,
    title: objective.title,
    ...(objective.why && { why: objective.why }),
    from: objective.from,
    to: objective.to,
    ...(objective.accountable && { accountable: objective.accountable }),
    ...(objective.reports && { reports: objective.reports }),
    indicator: measuring.report,
    ...(objective.per && {
      per: { column: objective.per.column, whole: objective.per.whole ?? 'every-group' },
    }),
    unit,
    direction: periods.at(-1)?.target?.direction ?? directionOf(plan),
    every,
    ...(objective.noData && { noData: objective.noData }),
    periods,
    ...(streak && { streak }),
    tally: tallyOf(periods),
    ...(outlook && { outlook }),
  };
  const isByGroups = objective.per && objective.per.whole !== 'pooled';
  const inPart = isByGroups && groups.length > 0 ? groupsInPart(periods, groups, mayShrink) : own.inPart;
  return { report, inPart, findings };
}

/** The periods of what is measured over some rows, oldest first. */
function periodReports(
  plan: MeasuredPlan,
  answers: Answers,
  funnelAt: FunnelAt,
  judged: ReadonlyMap<string, JudgedObjective>,
  lacking: ReadonlyMap<string, Reading> = new Map(),
): {
  periods: readonly PeriodReport[];
  /** What kept a target from being computed, and a figure from being read. */
  findings: readonly Finding[];
  /** What is told of the rows beside the figures. */
  told: readonly Finding[];
  /** What is known of the figures that do not suffice for a verdict. */
  inPart: ReadonlyMap<string, KnownFigures>;
} {
  const { context } = plan;
  const findings: Finding[] = [];
  const told: Finding[] = [];
  const inPart = new Map<string, KnownFigures>();
  const periods: PeriodReport[] = [];
  let before: TargetReport | undefined;
  for (const planned of plan.periods) {
    const members = judgedMembers(context.indicator.members, planned.period.id, judged);
    const { target, findings: wrong } = targetReport(context, planned, before, funnelAt, members, answers);
    findings.push(...wrong);
    const lacks = lacking.get(planned.period.id);
    periods.push(periodReport(plan, planned, target, answers, members, { findings, told, inPart }, lacks));
    if (target && !planned.period.partial) before = target;
  }
  return { periods, findings, told, inPart };
}

function directionOf(plan: ObjectivePlan): ObjectiveReport['direction'] {
  return plan.context.targets.at(-1)?.target.direction ?? 'atLeast';
}

/** What judging a period yields besides its report. */
type Beside = {
  readonly findings: Finding[];
  readonly told: Finding[];
  readonly inPart: Map<string, KnownFigures>;
};

function periodReport(
  plan: MeasuredPlan,
  planned: PlannedPeriod,
  agreed: TargetReport | undefined,
  answers: Answers,
  members: readonly JudgedMember[],
  { findings, told, inPart }: Beside,
  lacking: Reading | undefined,
): PeriodReport {
  const { context } = plan;
  const { period, span, phase } = planned;
  const answer = answers.get(planned.measured);
  const { measuring } = context;
  const { ofMembers } = measuring;
  // A target by the items there are is not known where some may lack.
  const isKnown = planned.covered && !(planned.changed?.method === 'per-item' && span.lacking);
  const ofParts = isKnown && !lacking ? readParts(context, planned.parts, agreed, answers) : undefined;
  const measured =
    lacking ??
    ofParts?.measured ??
    ofMembers?.read(members, 'measured', agreed?.direction) ??
    (isKnown && answer ? measuring.read(answer, span, agreed) : undefined);
  if (measured?.wrong) findings.push(measured.wrong);
  told.push(...(measured?.told ?? []));
  const readAgain = isKnown
    ? afterExclusions(
        context,
        planned,
        agreed,
        measured,
        answers,
        findings,
        ofMembers?.read(members, 'after-exclusions', agreed?.direction),
        ofParts?.again,
      )
    : undefined;
  const { reading: read, target } = countedOf(measured, agreed, readAgain);
  const nothingDue = !planned.target || (read?.nothingDue ?? false);
  const verdict = phase === 'closed' ? verdictIn(planned, nothingDue, target, read, readAgain) : undefined;
  // A figure that is not known well enough for a verdict is none; the detail says what is missing, and what is certain after exclusions.
  const isUnknown = verdict === 'no-data' && target !== undefined;
  const certain = readAgain?.report.detail ?? read?.detail;
  const reading = isUnknown ? read && withoutFigure({ ...read, detail: certain }) : read;
  const excluded = isUnknown ? undefined : readAgain;
  if (isUnknown && read?.actual) inPart.set(period.id, figuresOf(read, readAgain));
  const { actual } = reading ?? {};
  const reached = actual && target && attained(context, actual, target);
  // At worst less of the target is attained, or more of what is allowed is used.
  const ofRange = context.indicator.attains === 'allowance' ? 'atLeast' : 'atMost';
  const reachedBound =
    actual && target && (attainmentBound(actual, target.direction) ?? (reading?.atWorst && ofRange));
  const pace =
    phase === 'running' && actual && target ? paceOf(context, planned, target, actual.value) : undefined;
  const isOpen =
    verdict === 'no-data' ||
    reading?.atWorst !== undefined ||
    actual?.bound === 'orMore' ||
    !isKnown ||
    !actual;
  const missing = isOpen ? planned.missingData() : [];
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
    measuredTo: isoUtc(planned.measuredTo),
    ...(target && { target }),
    ...(!target && { targetMissing: planned.target ? 'not-computable' : 'none-in-force' }),
    ...(actual && { actual }),
    ...(reading?.atWorst && { atWorst: reading.atWorst }),
    ...(reading?.derivation && {
      derivation: withMaintenance(reading.derivation, planned.maintenance),
    }),
    ...(missing.length > 0 && { missingData: missing }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(planned.maintenance.length > 0 && { maintenance: planned.maintenance.map(each => each.report) }),
    ...(reached !== undefined && { attainment: reached }),
    ...(reached !== undefined && reachedBound && { attainmentBound: reachedBound }),
    ...(excluded && { afterExclusions: excluded.report }),
    ...(pace && { pace }),
    ...(detail && { detail }),
  };
  if (verdict) return { ...report, verdict };
  const [atBest, atWorst] = openStatuses(report, each => openStatus(context, planned, each, nothingDue));
  return { ...report, status: atBest === atWorst ? atBest : 'at-risk' };
}

/** What a period that is not known well enough for a verdict tells a composite. */
function figuresOf(
  { actual, atWorst, derivation }: Reading,
  readAgain: AfterExclusions | undefined,
): KnownFigures {
  return {
    ...(actual && { actual }),
    ...(atWorst && { atWorst }),
    ...(derivation && { derivation }),
    ...(readAgain && { afterExclusions: readAgain.report }),
  };
}

/** How an open period stands at both ends of what its figure may be. */
function openStatuses(
  report: PeriodReport,
  statusOf: (report: PeriodReport) => Status,
): readonly [atBest: Status, atWorst: Status] {
  const { actual, atWorst = actual, target } = report;
  if (actual?.bound !== 'orMore' || !target)
    return [statusOf(report), statusOf({ ...report, ...(atWorst && { actual: atWorst }) })];
  const { bound: _orMore, ...least } = actual;
  const known = statusOf({ ...report, actual: least });
  return wantsMore(target.direction) ? ['on-track', known] : [known, 'off-track'];
}

/**
 * The figure that stands for a period: as measured, unless agreed exclusions bring something into it that counts there (RULES 18); then, where it was
 * not missed already, with that.
 */
function countedOf(
  reading: Reading | undefined,
  target: TargetReport | undefined,
  readAgain: AfterExclusions | undefined,
): { readonly reading: Reading | undefined; readonly target: TargetReport | undefined } {
  const own = { reading, target };
  const { actual } = reading ?? {};
  const isMissed = actual && target && !mayKeep(actual, target.direction, target.value.value);
  return isMissed ? own : (readAgain?.brought ?? own);
}

function verdictIn(
  { covered }: PlannedPeriod,
  nothingDue: boolean,
  target: TargetReport | undefined,
  read: Reading | undefined,
  readAgain: AfterExclusions | undefined,
): Verdict {
  return verdictOf({
    covered,
    nothingDue,
    direction: target?.direction ?? 'atLeast',
    target: target?.value,
    actual: read?.actual,
    atWorst: read?.atWorst,
    afterExclusions: readAgain && {
      target: readAgain.report.target.value,
      actual: readAgain.report.actual,
      atWorst: readAgain.report.atWorst,
      excused: readAgain.excused,
      bringsIn: readAgain.brought !== undefined,
    },
  });
}

/** Actual ÷ target, or what was used of what the target allows. */
function attained(
  { indicator }: ObjectiveContext,
  actual: Quantity,
  { direction, value }: TargetReport,
): Exact | undefined {
  return indicator.attains === 'allowance'
    ? shareOfAllowed(actual.value, value.value)
    : attainment(actual.value, direction, value.value);
}

/** How a period stands that is running or settling. */
function openStatus(
  { agreement, indicator, measuring }: ObjectiveContext,
  { span, covered }: PlannedPeriod,
  report: PeriodReport,
  nothingDue: boolean,
): Status {
  const { target, actual, detail } = report;
  const own =
    !nothingDue && covered && target && actual && measuring.status?.({ target, actual, detail }, span);
  if (own) return own;
  const under = offTrackShare(agreement.settings.offTrackUnder);
  const mayShrink = indicator.negative(agreement.terms) === true;
  const status = statusOf(report, nothingDue, covered, under, mayShrink);
  const isLost = status === 'at-risk' && target && measuring.isOutOfReach(target, detail);
  return isLost ? 'off-track' : status;
}
