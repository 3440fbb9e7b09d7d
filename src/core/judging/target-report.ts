import { remedyKinds } from '../clauses/index.ts';
import type { Exact } from '../ground/exact.ts';
import type { Answers } from '../ground/question.ts';
import type { JudgedMember } from '../indicators/measuring.ts';
import type { FunnelAt, Made } from '../targets/kind.ts';
import type { TargetReport } from '../targets/report.ts';
import { proratedOver } from './changed-target.ts';
import type { DatedTarget } from './dated-target.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import type { ChangedPeriod } from './stretches.ts';
import { weighedByItems } from './weighed-by-items.ts';

/** The target of a period, computed as of its start, with its derivation (RULES 8–10, 19). */
export function targetReport(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  members: readonly JudgedMember[],
  answers: Answers = new Map(),
): Made {
  const { target } = planned;
  if (!target) return { findings: [] };
  const made = planned.changed
    ? changedTarget(context, planned, planned.changed, before, funnelAt, answers)
    : madeFrom(context, planned, target, before, funnelAt, members);
  if (!made.target) return made;
  const changed = before && before.value.value !== made.target.value.value ? { before: before.value } : {};
  const { from } = target.target;
  const edges = edgesOf(context);
  const more = { ...(from !== undefined && { from }), ...(edges.length > 0 && { edges }) };
  return { ...made, target: { ...made.target, ...more, ...changed } };
}

/** The figures beside the target at which a remedy gives something else. */
function edgesOf({ agreement, objective }: ObjectiveContext): readonly Exact[] {
  const own = agreement.terms.remedies.filter(each => each.objectives?.includes(objective.id) ?? true);
  return [...new Set(own.flatMap(remedy => remedyKinds[remedy.kind].edges(remedy)))];
}

/** The target of a period in which it changes, from what each one would be for the whole period (RULES 19). */
function changedTarget(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  { method, stretches }: ChangedPeriod,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  answers: Answers,
): Made {
  const { partial: _partial, fullDays, ...period } = planned.period;
  const wholeDays = fullDays ?? period.days;
  const whole = { ...planned, period: { ...period, days: wholeDays } };
  const outcomes = stretches.map(stretch => ({
    stretch,
    outcome: madeFrom(context, whole, stretch.target, before, funnelAt, []),
  }));
  const findings = outcomes.flatMap(each => each.outcome.findings);
  const parts = outcomes.flatMap(({ stretch, outcome }) =>
    outcome.target ? [{ stretch, whole: outcome.target }] : [],
  );
  if (parts.length < stretches.length) return { findings };
  const target =
    method === 'prorate'
      ? proratedOver(parts, wholeDays, context.unit)
      : weighedByItems(context, planned, parts, planned.ofStretches, answers);
  return { findings, ...(target && { target }) };
}

function madeFrom(
  { agreement, indicator, measuring, unit }: ObjectiveContext,
  { period }: PlannedPeriod,
  { target, path }: DatedTarget,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  members: readonly JudgedMember[],
): Made {
  const { datasets, currency } = agreement.terms;
  return target.make({
    datasets,
    currency,
    unit,
    isRatio: indicator.isRatio,
    file: agreement.file,
    path,
    period,
    before,
    funnelAt,
    ofMembers: () => measuring.ofMembers?.target(members),
  });
}
