import type { Exclusion } from '../clauses/exclusion/exclusion.ts';
import type { MeasureSpan } from '../ground/asked.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { intersect } from '../ground/calendar/overlap.ts';
import type { Period } from '../ground/calendar/period.ts';
import type { Phase } from '../ground/standing.ts';
import { isCovered } from './coverage.ts';
import { type CutOffRule, cutOff } from './cut-off.ts';
import { type DatedTarget, targetIn } from './dated-target.ts';
import { type ObjectiveContext, promisedBy, promisedMs } from './objective-context.ts';
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
  /** Whether the data is complete as far as this phase needs it. */
  readonly covered: boolean;
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
  readonly covered: Span | undefined;
  readonly rule: CutOffRule;
  /** The exclusions agreed for the objective. */
  readonly agreed: readonly Exclusion[];
};

/** The same period of a member of a composite, planned before. */
type Member = Pick<BarePeriod, 'cutOff' | 'seenUntil' | 'span' | 'measuredTo'> & {
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
  const own = cutOff(period.end, rule);
  const judgedAt = Math.max(own.at, ...(members ?? []).map(each => each.cutOff));
  const seenUntil = Math.max(own.until, ...(members ?? []).map(each => each.seenUntil));
  const phase: Phase = asOf >= seenUntil ? 'closed' : asOf >= period.end ? 'settling' : 'running';
  const seen = Math.min(seenUntil, asOf);
  const bridged = indicator.missing !== undefined && indicator.missing !== 'no-data';
  // Of a closed period it is told what is missing; a running one is measured as far as the data reaches.
  const withData = Math.min(seen, Math.max(covered?.end ?? period.start, period.start));
  const reach = members && Math.min(seen, ...members.map(each => each.span.until));
  const until = reach ?? (bridged || (measuring.saysAtWorst && phase === 'closed') ? seen : withData);
  const agedTo = Math.min(until, judgedAt, ...(members ?? []).map(({ span }) => span.agedTo ?? span.until));
  const needed = phase === 'closed' ? seenUntil : Math.min(asOf, period.start + 1);
  const target = targetIn(targets, period);
  const limitMs = (target && promisedBy(target.target)) ?? indicator.promisedMs;
  const changed = changedPeriod(targets, period, context.zone);
  // A clock that runs on to the cut-off may still be paused after the period’s end.
  const paused = { start: period.start, end: indicator.isTimed ? judgedAt : period.end };
  const touching = agreed.filter(
    each => intersect([each.span], [each.effect === 'pause' ? paused : period]).length > 0,
  );
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
      open: phase !== 'closed',
      ...(limitMs !== undefined && { limitMs }),
      ...(period.fullDays !== undefined && { fullDays: period.fullDays }),
    },
    measuredTo: Math.min(
      judgedAt,
      bridged || members ? seen : withData,
      ...(members ?? []).map(each => each.measuredTo),
    ),
    covered: members
      ? true
      : bridged || measuring.saysAtWorst
        ? intersect(covered ? [covered] : [], [period]).length > 0
        : isCovered(covered, period.start, needed),
    target,
    ...(changed && { changed }),
    touching: [...touching, ...touchingMembers(members ?? [], touching)],
  };
}

/** When the periods of an objective are judged. */
export function cutOffRule(context: ObjectiveContext): CutOffRule {
  return {
    settle: context.objective.settle,
    promisedMs: promisedMs(context),
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
