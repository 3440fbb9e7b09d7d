import { canonicalTerms } from '../agreement/canonical-terms.ts';
import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { PlainDateText } from '../ground/calendar/instant.ts';
import { exact } from '../ground/exact.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import { thresholdValue } from '../terms/threshold.ts';
import type { IsOwed, Owes, PartyEffect } from './change.ts';

/** An objective of one side: as it is agreed, and as it stands. */
export type Promised = {
  readonly terms: ObjectiveTerms;
  readonly report: ObjectiveReport;
  /** As it is written. */
  readonly written: unknown;
};

/** Fields that say nothing of how much is owed. */
const aboutNothing = ['id', 'title', 'why', 'accountable', 'reports', 'final'] as const;

/**
 * How much whoever makes a promise owes after a change of its terms, from a day on. Fixed targets are compared as they are in force from then;
 * computed ones by what they come to in the newest period. Whatever else is measured otherwise leaves it unclear.
 */
export function owesOf(before: Promised, after: Promised, from: PlainDateText): Owes {
  const [was, is] = [restOf(before.terms), restOf(after.terms)];
  if (was !== is) return 'unclear';
  if (inForceFrom(before.terms, from) === inForceFrom(after.terms, from)) return 'same';
  const steps = fixedSteps(before.terms, from);
  const newSteps = fixedSteps(after.terms, from);
  if (steps && newSteps) return compareSteps(steps, newSteps);
  const [old, now] = [newestTarget(before.report), newestTarget(after.report)];
  if (!old || !now || old.direction !== now.direction) return 'unclear';
  const turn = harder(old.direction, old.value.value, now.value.value);
  return turn === 'same' ? 'unclear' : turn;
}

/** What a change of a promise is to those it is between: who makes it owes more or less, who it is made to is owed so. */
export function effectsOn(from: readonly string[], to: string, owes: Owes): readonly PartyEffect[] {
  return [
    ...from.map((party): PartyEffect => ({ party, owes, isOwed: 'same' })),
    { party: to, owes: 'same', isOwed: owedBy[owes] },
  ];
}

const owedBy = {
  tighter: 'more',
  looser: 'less',
  same: 'same',
  unclear: 'unclear',
} as const satisfies Record<Owes, IsOwed>;

/** The target of the newest period that has one. */
export function newestTarget({
  periods,
}: Pick<ObjectiveReport, 'periods'>):
  | { readonly direction: Direction; readonly value: Quantity }
  | undefined {
  const target = periods.findLast(each => each.target !== undefined)?.target;
  return target && { direction: target.direction, value: target.value };
}

function restOf(terms: ObjectiveTerms): string {
  const rest = Object.entries(terms).filter(
    ([field]) => field !== 'target' && !aboutNothing.some(each => each === field),
  );
  return canonicalTerms(Object.fromEntries(rest));
}

/** The targets in force on a day and after it, as one text. */
function inForceFrom({ target, since }: ObjectiveTerms, day: PlainDateText): string {
  const inOrder = target.toSorted((a, b) => ((a.from ?? since ?? '') < (b.from ?? since ?? '') ? -1 : 1));
  const inForce = inOrder.findLastIndex(each => (each.from ?? since ?? '') <= day);
  const left = inOrder.slice(Math.max(inForce, 0));
  return canonicalTerms(
    left.map((each, index) => (index === 0 && inForce >= 0 ? { ...each, from: day } : each)),
  );
}

type Step = {
  readonly from: PlainDateText;
  readonly direction: Direction;
  readonly unit: string;
  readonly value: string;
};

/** The fixed targets in force on a day and after it, in order; undefined where one is computed. */
function fixedSteps({ target, since }: ObjectiveTerms, day: PlainDateText): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const each of target) {
    if (!('threshold' in each)) return undefined;
    const { direction, threshold } = each;
    const from = each.from ?? since ?? '';
    steps.push({ from, direction, unit: unitOf(threshold), value: thresholdValue(threshold) });
  }
  const inOrder = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const inForce = inOrder.findLastIndex(each => each.from <= day);
  return inOrder
    .slice(Math.max(inForce, 0))
    .map((each, index) => (index === 0 && inForce >= 0 ? { ...each, from: day } : each));
}

function unitOf(threshold: { readonly kind: string; readonly value: unknown }): string {
  return threshold.kind === 'money' || threshold.kind === 'duration'
    ? canonicalTerms([threshold.kind, typeof threshold.value])
    : threshold.kind;
}

/** Whether the second of two courses of targets is harder wherever they differ. */
function compareSteps(before: readonly Step[], after: readonly Step[]): Owes {
  const days = [...new Set([...before, ...after].map(each => each.from))].sort();
  const turns = new Set<Owes>();
  for (const day of days) {
    const [was, is] = [stepAt(before, day), stepAt(after, day)];
    if (!was && !is) continue;
    if (!was) turns.add('tighter');
    else if (!is) turns.add('looser');
    else if (was.direction !== is.direction || was.unit !== is.unit) return 'unclear';
    else turns.add(harder(was.direction, was.value, is.value));
  }
  turns.delete('same');
  if (turns.size > 1) return 'unclear';
  return [...turns][0] ?? 'same';
}

function stepAt(steps: readonly Step[], day: PlainDateText): Step | undefined {
  return steps.findLast(each => each.from <= day);
}

function harder(direction: Direction, before: string, after: string): 'tighter' | 'looser' | 'same' {
  const order = exact(after).compare(exact(before));
  if (order === 0) return 'same';
  const isUp = direction === 'atLeast' || direction === 'above';
  return order > 0 === isUp ? 'tighter' : 'looser';
}
