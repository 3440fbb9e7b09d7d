import type { Source, Step } from '../../ground/derivation.ts';
import { derived, rounded, step } from '../../ground/derived.ts';
import { exact, exactText, one, sum } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import { placesOf, roundAmount } from '../../ground/round-amount.ts';
import type { SegmentTarget, TargetReport } from '../report.ts';
import type { LeadGoalContext } from './context.ts';
import { sourcesOf } from './funnel-window.ts';
import { computeGoal, type Goal, type GoalInputs, inLeads } from './goal.ts';
import { resolveInputs } from './inputs.ts';
import { ofSegment, worthOf, worthSteps } from './worth.ts';

export type LeadGoal = Pick<TargetReport, 'value' | 'derivation' | 'segments' | 'valuePerLead'>;

/** The lead goal of a period, or the findings that say why there is none (RULES 8–10). */
export function computeLeadGoal(context: LeadGoalContext): { goal?: LeadGoal; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const { terms } = context;
  const segmented = terms.segments !== undefined;
  const groups = terms.segments?.map(segment => ({ segment, rows: [segment] })) ?? [
    { segment: '', rows: terms.pooled },
  ];
  const parts = groups.map(({ segment, rows }) => ({
    segment,
    inputs: resolveInputs(context, segment, rows, findings),
  }));
  const complete = parts.filter(
    (part): part is { segment: string; inputs: GoalInputs } => part.inputs !== undefined,
  );
  if (findings.length > 0 || complete.length < parts.length) return { findings };
  const goals = complete.map(({ segment, inputs }) => ({ segment, goal: computeGoal(inputs), inputs }));
  return { goal: assemble(context, goals, segmented), findings };
}

type Part = { readonly segment: string; readonly goal: Goal; readonly inputs: GoalInputs };

function assemble(context: LeadGoalContext, parts: readonly Part[], segmented: boolean): LeadGoal {
  const money: Unit = { kind: 'money', currency: context.currency };
  const segments = parts.map(({ segment, goal, inputs }): SegmentTarget => {
    const result = inLeads(goal.leads);
    const agreed = context.terms.valuePerLead?.[segment];
    const derivation = derived(result, goal.steps, {
      unrounded: goal.unrounded,
      sources: rowsBehind([inputs]),
    });
    return {
      segment,
      goal: result,
      valuePerLead: { value: agreed?.amount ?? goal.valuePerLead ?? '0', unit: money },
      ...(agreed && { isValueAgreed: true }),
      derivation,
    };
  });
  const made = context.inValue ? goalInValue(segments, money) : goalInLeads(segments, segmented);
  const { value: unbounded, steps } = made;
  // Without segments the lines that make the goal in leads take the place of its bare number.
  if (context.inValue && !segmented) steps.splice(0, 1, ...(segments[0]?.derivation.steps ?? []));
  const value = bounded(context, unbounded, steps);
  const isRounded = !segmented && !context.inValue && value === unbounded;
  const unrounded = isRounded ? parts[0]?.goal.unrounded : undefined;
  const sources = rowsBehind(parts.map(each => each.inputs));
  return {
    value,
    derivation: derived(value, steps, { unrounded, sources }),
    ...(segmented ? { segments } : { valuePerLead: segments[0]?.valuePerLead }),
  };
}

function segmentSteps(segments: readonly SegmentTarget[]): Step[] {
  return segments.map((each, index) =>
    ofSegment(
      each.segment,
      step(index === 0 ? 'start' : 'plus', 'segment-goal', each.goal, {
        basis: rounded('up', each.derivation.unrounded ?? each.goal.value),
        sources: each.derivation.sources,
      }),
    ),
  );
}

/** A goal in value: Σ goal × value per lead, computed or agreed, to the minor unit of the currency (RULES 10). */
function goalInValue(segments: readonly SegmentTarget[], money: Unit): { value: Quantity; steps: Step[] } {
  const parts = segments.map(({ segment, goal, valuePerLead, isValueAgreed = false, derivation }) => ({
    segment,
    leads: goal,
    valuePerLead: valuePerLead.value,
    isValueAgreed,
    sources: derivation.sources,
  }));
  const worth = sum(parts.map(worthOf));
  const value = { value: exactText(roundAmount(worth, money)), unit: money };
  const basis = rounded('half-up', exactText(worth));
  return {
    value,
    steps: [...worthSteps('segment-goal', parts, money), step('equals', 'value-goal', value, { basis })],
  };
}

/** A goal in leads: that of the only group, or the sum of the segments'. */
function goalInLeads(
  segments: readonly SegmentTarget[],
  segmented: boolean,
): { value: Quantity; steps: Step[] } {
  const value = inLeads(exactText(sum(segments.map(each => each.goal.value))));
  if (!segmented) return { value, steps: [...(segments[0]?.derivation.steps ?? [])] };
  return { value, steps: [...segmentSteps(segments), step('equals', 'lead-goal', value)] };
}

/** Holds the step from the target before within `bounds`; partial periods are neither bounded nor a measure. */
function bounded(context: LeadGoalContext, value: Quantity, steps: Step[]): Quantity {
  const { bounds } = context.terms;
  const { before, days } = context;
  if (bounds === undefined || before === undefined || days.part !== days.whole) return value;
  // Rounded towards the target before, so that the step never passes the bounds.
  const places = placesOf(value.unit);
  const lowest = exact(before)
    .mul(one.sub(exact(bounds)))
    .ceil(places);
  const highest = exact(before)
    .mul(one.add(exact(bounds)))
    .floor(places);
  const now = exact(value.value);
  if (now.gte(lowest) && now.lte(highest)) return value;
  const held = { value: exactText(now.lt(lowest) ? lowest : highest), unit: value.unit };
  const basis = { kind: 'bounded', by: bounds, before, unbounded: value.value } as const;
  steps.push(step('equals', 'bounded', held, { basis }));
  return held;
}

/** The rows behind the inputs of some goals, each counted once. */
function rowsBehind(inputs: readonly GoalInputs[]): Source[] {
  return sourcesOf(
    inputs.flatMap(({ share, dealSize, stages, cycle }) =>
      [share, dealSize, ...stages, cycle?.days].flatMap(input => input?.parts ?? []),
    ),
  );
}
