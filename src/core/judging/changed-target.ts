import type { Source, Step } from '../ground/derivation.ts';
import { derived, rounded as roundedFrom, step } from '../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, sum, zero } from '../ground/exact.ts';
import type { Quantity, Unit } from '../ground/quantity.ts';
import { roundAmount } from '../ground/round-amount.ts';
import type { SegmentTarget, TargetReport } from '../targets/report.ts';
import type { Stretch } from './stretches.ts';

/** A stretch of a period with the target that would be in force for the whole of it. */
export type GoalOfStretch = { readonly stretch: Stretch; readonly whole: TargetReport };

/**
 * The goal of a period whose goal changes inside it: each one × its days ÷ the days of the period, added, and rounded once at the end (RULES 19).
 * A goal of segments in leads does so for each, and sums; in value it is money, and a lead of a segment is worth what it is at the end.
 */
export function proratedOver(
  parts: readonly GoalOfStretch[],
  wholeDays: number,
  unit: Unit,
): TargetReport | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first) return undefined;
  const share = ({ stretch }: GoalOfStretch, of: Exact) => exact(of).mul(stretch.days).div(wholeDays);
  const unrounded = sum(parts.map(each => share(each, each.whole.value.value)));
  const segments = segmentsOver(parts, share, wholeDays);
  const inLeads = segments && unit.kind === 'count';
  const rounded = inLeads ? sum(segments.map(each => each.goal.value)) : roundAmount(unrounded, unit);
  const value = { value: exactText(rounded), unit };
  const text = exactText(unrounded);
  const isRounded = !rounded.equals(unrounded);
  const steps = [
    ...parts.map((each, place) =>
      stretchStep(place, { value: exactText(share(each, each.whole.value.value)), unit }, each, wholeDays, {
        of: each.whole.value,
        sources: each.whole.derivation.sources,
      }),
    ),
    step('equals', 'changed-target', value, {
      ...(isRounded && { basis: roundedFrom(unit.kind === 'count' ? 'up' : 'half-up', text) }),
    }),
  ];
  return {
    direction: first.whole.direction,
    value,
    kind: first.whole.kind,
    derivation: derived(value, steps, isRounded ? { unrounded: text } : {}),
    ...(segments && { segments }),
    ...(last?.whole.valuePerLead && { valuePerLead: last.whole.valuePerLead }),
    stretches: parts.map(each => ({ ...datesOf(each), days: each.stretch.days, value: each.whole.value })),
  };
}

/** The share due of a period whose items are each held against the target in force when they began: Σ items × target ÷ items. */
export function perItemOver(
  parts: readonly (GoalOfStretch & { readonly items: number; readonly sources: readonly Source[] })[],
  itemUnit: Unit,
  unit: Unit,
): TargetReport | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const items = parts.reduce((total, each) => total + each.items, 0);
  const due = (each: (typeof parts)[number]) => exact(each.whole.value.value).mul(each.items);
  const value: Quantity =
    items === 0 ? last.whole.value : { value: exactText(sum(parts.map(due)).div(items)), unit };
  const of = (count: number): Quantity => ({ value: String(count), unit: itemUnit });
  const steps = [
    ...parts.map((each, place) =>
      step(
        place === 0 ? 'start' : 'plus',
        'stretch-due',
        { value: exactText(due(each)), unit: itemUnit },
        {
          basis: { kind: 'stretch-items', ...datesOf(each), items: of(each.items), of: each.whole.value },
          sources: each.sources,
        },
      ),
    ),
    ...(items === 0 ? [] : [step('divide', 'kept-of', of(items))]),
    step('equals', 'changed-target', value),
  ];
  return {
    direction: last.whole.direction,
    value,
    kind: last.whole.kind,
    derivation: derived(value, steps),
    stretches: parts.map(each => ({ ...datesOf(each), days: each.stretch.days, value: each.whole.value })),
  };
}

/** The line of a stretch in a goal that is made of several. */
function stretchStep(
  place: number,
  value: Quantity,
  part: GoalOfStretch,
  whole: number,
  { of, sources }: { readonly of: Quantity; readonly sources: readonly Source[] },
): Step {
  const basis = { kind: 'stretch', ...datesOf(part), days: part.stretch.days, whole, of } as const;
  return step(place === 0 ? 'start' : 'plus', 'stretch-goal', value, { basis, sources });
}

function datesOf({ stretch }: GoalOfStretch) {
  return { from: stretch.startDate, through: stretch.lastDate };
}

/** Each segment's goal over the stretches, rounded up; undefined where a stretch has no segments. */
function segmentsOver(
  parts: readonly GoalOfStretch[],
  share: (part: GoalOfStretch, of: Exact) => Fraction,
  wholeDays: number,
): readonly SegmentTarget[] | undefined {
  if (parts.some(({ whole }) => whole.segments === undefined)) return undefined;
  const names = [...new Set(parts.flatMap(({ whole }) => (whole.segments ?? []).map(each => each.segment)))];
  return names.map((name): SegmentTarget => {
    const found = parts.flatMap(part => {
      const segment = part.whole.segments?.find(each => each.segment === name);
      return segment ? [{ part, segment }] : [];
    });
    const unrounded = found.reduce(
      (total, { part, segment }) => total.add(share(part, segment.goal.value)),
      zero,
    );
    const { unit } = found[0]!.segment.goal;
    const goal = { value: exactText(unrounded.ceil()), unit };
    const text = exactText(unrounded);
    const last = found.at(-1)!.segment;
    const steps = [
      ...found.map(({ part, segment }, place) =>
        stretchStep(place, { value: exactText(share(part, segment.goal.value)), unit }, part, wholeDays, {
          of: segment.goal,
          sources: segment.derivation.sources,
        }),
      ),
      step('equals', 'changed-target', goal, { basis: roundedFrom('up', text) }),
    ];
    return {
      segment: name,
      goal,
      valuePerLead: last.valuePerLead,
      ...(last.isValueAgreed && { isValueAgreed: true }),
      derivation: derived(goal, steps, { unrounded: text }),
    };
  });
}
