import type { Exclusion } from '../clauses/exclusion/exclusion.ts';
import type { Maintenance } from '../clauses/maintenance/maintenance.ts';
import { type MaintenanceInPeriod, maintenanceIn } from '../clauses/maintenance/maintenance-in.ts';
import type { MeasureSpan } from '../ground/asked.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import { intersect, mergeSpans } from '../ground/calendar/overlap.ts';
import type { Period } from '../ground/calendar/period.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Question } from '../ground/question.ts';
import type { Phase } from '../ground/standing.ts';
import { coveredByAll, isCovered } from './coverage.ts';
import { cutOff } from './cut-off.ts';
import { type DatedTarget, targetIn } from './dated-target.ts';
import { leftOutKey, leftOutQuestion } from './left-out.ts';
import { type ObjectiveContext, promisedBy, promisedMs } from './objective-context.ts';
import { type ChangedPeriod, changedPeriod, spansOfStretches } from './stretches.ts';

/** One period with what is to be measured for it. */
export type PlannedPeriod = {
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
  readonly exclusions: readonly Exclusion[];
  /** Those that touch earlier periods only, and may change what those carry into it; none where its own change what is measured. */
  readonly reaching: readonly Exclusion[];
  /** What the terms leave out of it, already so as measured. */
  readonly maintenance: readonly MaintenanceInPeriod[];
  /** Keys of the questions that answer for it. */
  readonly measured: string;
  readonly excluded: string | undefined;
  /** The stretches measured apart. */
  readonly ofStretches?: string;
  /** The same without what exclusions leave out, where they change what is measured. */
  readonly excludedStretches?: string;
};

export type ObjectivePlan = {
  readonly context: ObjectiveContext;
  readonly periods: readonly PlannedPeriod[];
  readonly questions: ReadonlyMap<string, Question>;
};

/** Which periods are judged, from which spans of data, and the questions that measure them. */
export function planObjective(
  context: ObjectiveContext,
  facts: DataFacts,
  exclusions: readonly Exclusion[],
  maintenance: readonly Maintenance[],
  asOf: EpochMs,
  planned: ReadonlyMap<string, ObjectivePlan> = new Map(),
): ObjectivePlan {
  const { objective, indicator, measuring, targets } = context;
  const covered = coveredByAll(facts, measuring.datasets);
  const rule = {
    settle: objective.settle,
    promisedMs: promisedMs(context),
    clock: context.clock([]),
    lastDue: measuring.lastDue,
    settleClock: context.settleClock,
    calendar: context.calendar,
    zone: context.zone,
  };
  const agreed = exclusions.filter(
    ({ report }) => report.objective === '' || report.objective === objective.id,
  );
  const expectsNone = agreed.filter(changesMeasure).map(each => each.span);
  const questions = new Map<string, Question>();
  const bare = context.periods.map(period => {
    const members = memberPeriods(context, period.id, planned);
    const own = cutOff(period.end, rule);
    const judgedAt = Math.max(own.at, ...(members ?? []).map(each => each.cutOff));
    const seenUntil = Math.max(own.until, ...(members ?? []).map(each => each.seenUntil));
    const phase: Phase = asOf >= seenUntil ? 'closed' : asOf >= period.end ? 'settling' : 'running';
    const bridged = indicator.missing !== undefined && indicator.missing !== 'no-data';
    const seen = Math.min(seenUntil, asOf);
    const reach = members && Math.min(seen, ...members.map(each => each.span.until));
    // Of a closed period it is told what is missing; a running one is measured as far as the data reaches.
    const withData = Math.min(seen, Math.max(covered?.end ?? period.start, period.start));
    const until = reach ?? (bridged || (measuring.saysAtWorst && phase === 'closed') ? seen : withData);
    const agedTo = Math.min(
      until,
      judgedAt,
      ...(members ?? []).map(({ span: { agedTo: own, until: seenTo } }) => own ?? seenTo),
    );
    const needed = phase === 'closed' ? seenUntil : Math.min(asOf, period.start + 1);
    const span: MeasureSpan = {
      id: period.id,
      start: period.start,
      end: period.end,
      until,
      ...(agedTo < until && { agedTo }),
      open: phase !== 'closed',
      ...(period.fullDays !== undefined && { fullDays: period.fullDays }),
    };
    const target = targetIn(targets, period);
    const changed = changedPeriod(targets, period, context.zone);
    // A clock that runs on to the cut-off may still be paused after the period's end.
    const paused = { start: period.start, end: indicator.isTimed ? judgedAt : period.end };
    const touching = agreed.filter(
      each => intersect([each.span], [each.effect === 'pause' ? paused : period]).length > 0,
    );
    return {
      period,
      cutOff: judgedAt,
      seenUntil,
      phase,
      span,
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
      touching: [...touching, ...(members ? touchingMembers(members, touching) : [])],
    };
  });
  const carrying =
    indicator.carries && typeof objective.period === 'string'
      ? bare.map(({ span, seenUntil }) => ({ ...span, open: span.open || span.until < seenUntil }))
      : undefined;
  const touched = maintenance.filter(each => each.objectives.includes(objective.id));
  const timeOf = (effect: Maintenance['effect']) =>
    touched.filter(each => each.effect === effect).flatMap(each => each.spans);
  const always = { without: mergeSpans(timeOf('remove')), pauses: mergeSpans(timeOf('pause')) };
  const promisedOf = ({ target }: (typeof bare)[number]) =>
    (target && promisedBy(target.target)) ?? indicator.promisedMs ?? 0;
  const ask = (
    key: string,
    group: typeof bare,
    more: readonly Exclusion[],
    spans = group.map(each => each.span),
  ) => {
    const spansOf = (effect: string) => more.filter(one => one.effect === effect).map(one => one.span);
    const request = {
      spans,
      without: [...always.without, ...spansOf('remove')],
      pauses: [...always.pauses, ...spansOf('pause')],
      expectsNone,
      promisedMs: promisedOf(group[0]!),
      covered,
      ...(carrying && { carrying }),
    };
    const question = measuring.ask(request);
    if (question) questions.set(key, question);
    return new Map(group.map(each => [each.period.id, key]));
  };
  const measured = [...Map.groupBy(bare, promisedOf)].map(([promised, group]) =>
    ask(`${objective.id}/measured/${promised}`, group, []),
  );
  const changing = agreed.filter(changesMeasure);
  const reachingOf = ({ period, touching }: (typeof bare)[number]) =>
    carrying && !touching.some(changesMeasure) ? changing.filter(one => one.span.start < period.start) : [];
  // An item is carried on under all exclusions, whatever period they touch.
  const leftOutOf = ({ touching }: (typeof bare)[number]) =>
    carrying ? changing : touching.filter(changesMeasure);
  const remeasured = bare.filter(each => each.touching.some(changesMeasure) || reachingOf(each).length > 0);
  // Periods that the same exclusions touch are one question.
  const sets = Map.groupBy(remeasured, each =>
    JSON.stringify([promisedOf(each), ...leftOutOf(each).map(one => one.report.id)]),
  );
  const excluded = [...sets.values()].map(group =>
    ask(`${objective.id}/excluded/${group[0]!.period.id}`, group, leftOutOf(group[0]!)),
  );
  const tally = leftOutQuestion(
    context,
    bare.map(each => each.span),
  );
  if (tally) questions.set(leftOutKey(context), tally);
  const apart = (group: typeof bare, name: string, without: (one: Exclusion) => boolean) =>
    group.flatMap(each => {
      if (each.changed?.method !== 'per-item') return [];
      const key = `${objective.id}/${name}/${each.period.id}`;
      const spans = spansOfStretches(each.span, each.changed.stretches);
      return [ask(key, [each], each.touching.filter(without), spans)];
    });
  const stretched = apart(bare, 'stretches', () => false);
  const stretchedAgain = apart(remeasured, 'excluded-stretches', changesMeasure);
  const keyOf = (keys: readonly ReadonlyMap<string, string>[], id: string) =>
    keys.map(each => each.get(id)).find(each => each !== undefined);
  const periods = bare.map((one): PlannedPeriod => {
    const { touching, ...each } = one;
    const excludedStretches = keyOf(stretchedAgain, each.period.id);
    return {
      ...each,
      exclusions: touching,
      reaching: reachingOf(one),
      maintenance: touched.flatMap(clause => maintenanceIn(clause, each.span)),
      measured: keyOf(measured, each.period.id)!,
      excluded: keyOf(excluded, each.period.id),
      ...(each.changed?.method === 'per-item' && { ofStretches: keyOf(stretched, each.period.id)! }),
      ...(excludedStretches !== undefined && { excludedStretches }),
    };
  });
  return { context, periods, questions };
}

/** The same period of a composite's members, where they have it; undefined for another objective. */
function memberPeriods(
  { indicator, measuring }: ObjectiveContext,
  id: string,
  planned: ReadonlyMap<string, ObjectivePlan>,
): PlannedPeriod[] | undefined {
  if (!measuring.ofMembers) return undefined;
  return indicator.members.flatMap(
    member => planned.get(member)?.periods.find(each => each.period.id === id) ?? [],
  );
}

/** What leaves time out of a member leaves it out of the composite too. */
function touchingMembers(members: readonly PlannedPeriod[], own: readonly Exclusion[]): Exclusion[] {
  const all = members.flatMap(each => each.exclusions).filter(changesMeasure);
  return [...new Set(all)].filter(each => !own.includes(each));
}

function changesMeasure({ effect }: Exclusion): boolean {
  return effect === 'remove' || effect === 'pause';
}
