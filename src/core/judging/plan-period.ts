import type { Exclusion } from '../clauses/exclusion/exclusion.ts';
import type { Lacking, MeasureSpan } from '../ground/asked.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { intersect, overlaps, subtract } from '../ground/calendar/overlap.ts';
import type { Period } from '../ground/calendar/period.ts';
import type { Phase } from '../ground/standing.ts';
import { reachOf } from './coverage.ts';
import { type CutOffRule, cutOff } from './cut-off.ts';
import { type DatedTarget, targetIn } from './dated-target.ts';
import { type ObjectiveContext, promisedBy, promisedIn } from './objective-context.ts';
import { type ChangedPeriod, changedPeriod } from './stretches.ts';

/** One period as far as its own dates decide: when it is judged, and how much of it is seen. */
export type BarePeriod = {
  readonly period: Period;
  readonly cutOff: EpochMs;
  /** The first instant of which nothing counts for it any more. */
  readonly seenUntil: EpochMs;
  readonly phase: Phase;
  readonly span: MeasureSpan;
  /** Up to where it is measured: where the data ends, or what is seen of it. */
  readonly measuredTo: EpochMs;
  /** Whether the data says anything of it. */
  readonly covered: boolean;
  /** The time of which it needs to: to the cut-off once it is closed, and before that as far as the data reaches. */
  readonly needed: Span;
  /** The target in force on its first day. */
  readonly target: DatedTarget | undefined;
  /** The stretches it falls into, where the target changes inside it as agreed. */
  readonly changed?: ChangedPeriod;
  /** The agreed exclusions that fall into it, those of members included. */
  readonly touching: readonly Exclusion[];
};

/** What all periods of an objective are seen by. */
export type SeenAt = {
  readonly asOf: EpochMs;
  /** What the data covers, merged. */
  readonly covered: readonly Span[];
  readonly rule: CutOffRule;
  /** The exclusions agreed for the objective. */
  readonly agreed: readonly Exclusion[];
};

/** The same period of a member of a composite, planned before. */
type Member = Pick<BarePeriod, 'cutOff' | 'span' | 'measuredTo'> & {
  readonly exclusions: readonly Exclusion[];
};

/** `members` are those of a composite; undefined for another objective. */
export function planPeriod(
  context: ObjectiveContext,
  period: Period,
  { asOf, covered, rule, agreed }: SeenAt,
  members: readonly Member[] | undefined,
): BarePeriod {
  const { indicator, measuring, targets } = context;
  const judgedAt = Math.max(cutOff(period.end, rule), ...(members ?? []).map(each => each.cutOff));
  // What is stamped at the cut-off still counts.
  const seenUntil = judgedAt + 1;
  const phase: Phase = asOf >= judgedAt ? 'closed' : asOf >= period.end ? 'settling' : 'running';
  const seen = phase === 'closed' ? seenUntil : asOf;
  const bridged = indicator.missing !== undefined && indicator.missing !== 'no-data';
  const withData = Math.min(seen, Math.max(reachOf(covered, seen), period.start));
  const needed = { start: period.start, end: phase === 'closed' ? judgedAt : withData };
  // Some tell themselves of a closed period what is missing; a running one is measured as far as the data reaches.
  const weighs = bridged || (measuring.saysAtWorst && phase === 'closed');
  const after = subtract([{ start: period.end, end: needed.end }], covered)[0];
  const lacking =
    members || bridged || measuring.saysAtWorst ? undefined : lackingIn(needed, covered, period);
  const reach = members && Math.min(seen, ...members.map(each => each.span.until));
  const until = reach ?? (weighs ? seen : phase === 'closed' ? (after?.start ?? seen) : withData);
  const agedTo = Math.min(until, judgedAt, ...(members ?? []).map(({ span }) => span.agedTo ?? span.until));
  const target = targetIn(targets, period);
  const limit = (target && promisedBy(target.target)) ?? indicator.promised;
  const changed = changedPeriod(targets, period, context.zone);
  // A clock that runs on to the cut-off may still be paused after the period’s end.
  const paused = { start: period.start, end: indicator.isTimed ? judgedAt : period.end };
  const touching = agreed.filter(each => overlaps(each.span, each.effect === 'pause' ? paused : period));
  return {
    period,
    cutOff: judgedAt,
    seenUntil,
    phase,
    span: {
      id: period.id,
      start: period.start,
      end: period.end,
      until,
      ...(agedTo < until && { agedTo }),
      open: phase !== 'closed' || (lacking !== undefined && after !== undefined),
      ...(limit && ('ms' in limit ? { limitMs: limit.ms } : { limitDays: limit })),
      ...(indicator.looksAhead && phase !== 'closed' && { now: asOf }),
      ...(lacking && { lacking: { within: lacking, agedTo: after && judgedAt } }),
      ...(period.fullDays !== undefined && { fullDays: period.fullDays }),
    },
    measuredTo: Math.min(
      judgedAt,
      bridged || members ? seen : withData,
      ...(members ?? []).map(each => each.measuredTo),
    ),
    covered: members !== undefined || isTouched(covered, period, seen),
    needed,
    target,
    ...(changed && { changed }),
    touching: [...touching, ...touchingMembers(members ?? [], touching)],
  };
}

/** What lacks in a period of the time that it needs, where anything does: in the period, or after it. */
function lackingIn(needed: Span, covered: readonly Span[], period: Period): Lacking['within'] | undefined {
  const lacking = subtract([needed], covered);
  return lacking.length > 0 ? intersect(lacking, [period]) : undefined;
}

/** Whether any of a period is covered, as far as it is seen. */
function isTouched(covered: readonly Span[], { start, end }: Period, seen: EpochMs): boolean {
  return intersect(covered, [{ start, end: Math.max(start + 1, Math.min(end, seen)) }]).length > 0;
}

/** When the periods of an objective are judged. */
export function cutOffRule(context: ObjectiveContext): CutOffRule {
  return {
    settle: context.objective.settle,
    promised: promisedIn(context),
    clock: context.clock([]),
    lastDue: context.measuring.lastDue,
    settleClock: context.settleClock,
    calendar: context.calendar,
    zone: context.zone,
  };
}

/** Whether an exclusion changes what is measured, not what follows from it. */
export function changesMeasure({ effect }: Exclusion): boolean {
  return effect === 'remove' || effect === 'pause';
}

/** What leaves time out of a member leaves it out of the composite too. */
function touchingMembers(members: readonly Member[], own: readonly Exclusion[]): Exclusion[] {
  const all = members.flatMap(each => each.exclusions).filter(changesMeasure);
  return [...new Set(all)].filter(each => !own.includes(each));
}
