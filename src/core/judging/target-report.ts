import { exact, exactText } from '../ground/exact.ts';
import type { Finding } from '../ground/finding.ts';
import type { Quantity } from '../ground/quantity.ts';
import type { Answers } from '../ground/question.ts';
import { composedTarget } from '../indicators/composite/composed.ts';
import type { JudgedMember } from '../indicators/composite/indicator.ts';
import type { TargetReport } from '../report.ts';
import type { Funnel } from '../targets/lead-goal/funnel-window.ts';
import { leadGoal } from '../targets/lead-goal/lead-goal.ts';
import type { TargetTerms } from '../targets/terms.ts';
import { thresholdValue } from '../terms/threshold.ts';
import { proratedOver } from './changed-target.ts';
import type { DatedTarget } from './dated-target.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { PlannedPeriod } from './plan.ts';
import type { ChangedPeriod } from './stretches.ts';
import { weighedByItems } from './weighed-by-items.ts';

/** The funnel as of an instant: its months that were past their own cut-off by then are final. */
export type FunnelAt = (dataset: string, at: number) => Funnel | undefined;

type Outcome = { readonly target?: TargetReport; readonly findings: readonly Finding[] };

/** The target of a period, computed as of its start, with its derivation (SEMANTICS 8–10, 19). */
export function targetReport(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  members: readonly JudgedMember[] = [],
  answers: Answers = new Map(),
): Outcome {
  const { target } = planned;
  if (!target) return { findings: [] };
  const made = planned.changed
    ? changedTarget(context, planned, planned.changed, before, funnelAt, answers)
    : madeFrom(context, planned, target, before, funnelAt, members);
  if (!made.target) return made;
  const changed = before && before.value.value !== made.target.value.value ? { before: before.value } : {};
  const from = target.terms.from === undefined ? {} : { from: target.terms.from };
  return { ...made, target: { ...made.target, ...from, ...changed } };
}

/** The target of a period in which it changes, from what each one would be for the whole period (SEMANTICS 19). */
function changedTarget(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  { method, stretches }: ChangedPeriod,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  answers: Answers,
): Outcome {
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
      ? proratedOver(parts, wholeDays, context.indicator.unit)
      : weighedByItems(context, planned, parts, planned.ofStretches, answers);
  return { findings, ...(target && { target }) };
}

function madeFrom(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: DatedTarget,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
  members: readonly JudgedMember[],
): Outcome {
  switch (target.terms.kind) {
    case 'fixed':
      return fixed(context, planned, target.terms);
    case 'lead-goal':
      return computed(context, planned, target, before, funnelAt);
    case 'composite': {
      const { indicator } = context.objective;
      const made = indicator.kind === 'composite' ? composedTarget(indicator, members) : undefined;
      return { ...(made && { target: made }), findings: [] };
    }
  }
}

function fixed(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  terms: Extract<TargetTerms, { kind: 'fixed' }>,
): Outcome {
  const { unit, isRatio = false } = context.indicator;
  const agreed: Quantity = { value: thresholdValue(terms.threshold), unit };
  const { days, fullDays } = planned.period;
  const sums = !isRatio && (unit.kind === 'count' || unit.kind === 'money');
  const prorated = sums && fullDays !== undefined && fullDays !== days;
  const share = exactText(exact(days).div(fullDays ?? days));
  const value: Quantity = prorated
    ? { value: exactText(exact(agreed.value).mul(exact(share))), unit }
    : agreed;
  const step = {
    op: 'start',
    name: 'fixed-target',
    value: agreed,
    basis: { kind: 'agreed' },
    sources: [],
  } as const;
  const cut = {
    op: 'times',
    name: 'prorated',
    value: { value: share, unit: { kind: 'share' } },
    basis: { kind: 'days', part: String(days), whole: fullDays ?? days },
    sources: [],
  } as const;
  const result = { op: 'equals', name: 'fixed-target', value, basis: { kind: 'data' }, sources: [] } as const;
  const derivation = { result: value, steps: prorated ? [step, cut, result] : [step], sources: [] };
  return { target: { direction: terms.direction, value, kind: 'fixed', derivation }, findings: [] };
}

function computed(
  context: ObjectiveContext,
  planned: PlannedPeriod,
  target: DatedTarget,
  before: TargetReport | undefined,
  funnelAt: FunnelAt,
): Outcome {
  const { terms } = target;
  if (terms.kind !== 'lead-goal') return { findings: [] };
  const { agreement } = context;
  const dataset = funnelOf(context, terms.funnel);
  const funnel = dataset === undefined ? undefined : funnelAt(dataset, planned.period.start);
  const sameTarget = before?.kind === 'lead-goal' && before.from === terms.from;
  const { days, fullDays } = planned.period;
  const { goal, findings } = leadGoal({
    terms,
    file: agreement.file,
    path: target.path,
    period: planned.period.id,
    currency: agreement.terms.currency,
    funnel: funnel ?? { file: '', rows: [], lastFinal: undefined, customersBy: 'closing' },
    days: { part: days, whole: fullDays ?? days },
    before: sameTarget ? before.value.value : undefined,
    inValue: context.indicator.unit.kind === 'money',
  });
  if (!goal) return { findings };
  const { value, derivation, segments } = goal;
  return { target: { direction: 'atLeast', value, kind: 'lead-goal', derivation, segments }, findings };
}

/** The funnel a target names, or the only one there is. */
export function funnelOf(context: ObjectiveContext, named: string | undefined): string | undefined {
  const { datasets } = context.agreement.terms;
  return named ?? Object.keys(datasets).find(name => datasets[name]?.kind === 'funnel');
}
