import type { Exclusion } from '../clauses/exclusion/exclusion.ts';
import type { Maintenance } from '../clauses/maintenance/maintenance.ts';
import { type MaintenanceInPeriod, maintenanceIn } from '../clauses/maintenance/maintenance-in.ts';
import { isLacking } from '../ground/asked.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import { mergeSpans } from '../ground/calendar/overlap.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import type { Question } from '../ground/question.ts';
import { hasAllItems } from '../indicators/lacking.ts';
import { listedBy } from '../indicators/where.ts';
import type { MissingDataReport } from '../report/missing-data.ts';
import { coveredByAll, coveredByService, type ServicesOf } from './coverage.ts';
import { groupsOf } from './groups.ts';
import { type KnownParts, partsOf } from './known-parts.ts';
import { leftOutKey, leftOutQuestion } from './left-out.ts';
import { missingDataOf } from './missing-data.ts';
import type { ObjectiveContext } from './objective-context.ts';
import { type BarePeriod, changesMeasure, cutOffRule, planPeriod } from './plan-period.ts';
import { spansOfStretches } from './stretches.ts';

/** One period with what is to be measured for it. */
export type PlannedPeriod = Omit<BarePeriod, 'touching' | 'needed'> & {
  /** What data lacks of the time that it needs. */
  readonly missingData: () => readonly MissingDataReport[];
  readonly exclusions: readonly Exclusion[];
  /** Those that touch earlier periods only, and may change what those carry into it; none where its own change what is measured. */
  readonly reaching: readonly Exclusion[];
  /** What the terms leave out of it, already so as measured. */
  readonly maintenance: readonly MaintenanceInPeriod[];
  /** Keys of the questions that answer for it. */
  readonly measured: string;
  readonly excluded: string | undefined;
  /** What of it is known, where data lacks inside. */
  readonly parts?: KnownParts;
  /** The stretches measured apart. */
  readonly ofStretches?: string;
  /** The same without what exclusions leave out, where they change what is measured. */
  readonly excludedStretches?: string;
};

/** What is measured over some rows: all that count for an objective, or those of one group. */
export type MeasuredPlan = {
  readonly context: ObjectiveContext;
  readonly periods: readonly PlannedPeriod[];
  readonly questions: ReadonlyMap<string, Question>;
};
export type ObjectivePlan = MeasuredPlan & {
  /** The same over the rows of each group, where it is judged per group. */
  readonly groups: readonly { readonly name: string; readonly plan: MeasuredPlan }[];
};

/** Which periods are judged, from which spans of data, and the questions that measure them, in all and group by group. */
export function planObjective(
  context: ObjectiveContext,
  facts: DataFacts,
  exclusions: readonly Exclusion[],
  maintenance: readonly Maintenance[],
  asOf: EpochMs,
  planned: ReadonlyMap<string, ObjectivePlan> = new Map(),
): ObjectivePlan {
  const planOf = (each: ObjectiveContext) =>
    planMeasured(each, facts, exclusions, maintenance, asOf, planned);
  const own = planOf(context);
  const groups = groupsOf(context.objective, context.indicator, facts, asOf).map(group => ({
    name: group.name,
    plan: planOf(context.inGroup(group)),
  }));
  const questions = new Map([own, ...groups.map(each => each.plan)].flatMap(each => [...each.questions]));
  return { ...own, questions, groups };
}

function planMeasured(
  context: ObjectiveContext,
  facts: DataFacts,
  exclusions: readonly Exclusion[],
  maintenance: readonly Maintenance[],
  asOf: EpochMs,
  planned: ReadonlyMap<string, ObjectivePlan>,
): MeasuredPlan {
  const { key: root, objective, indicator, measuring } = context;
  const agreed = exclusions.filter(
    ({ report }) => report.objective === '' || report.objective === objective.id,
  );
  const changing = agreed.filter(changesMeasure);
  const listed = context.where && listedBy(context.where, 'service');
  const servicesOf: ServicesOf = name => (name === indicator.dataset ? listed : undefined);
  const covered = coveredByAll(facts, measuring.datasets, servicesOf);
  const byService = coveredByService(facts, indicator.dataset, listed);
  const questions = new Map<string, Question>();
  const seenAt = { asOf, covered, rule: cutOffRule(context), agreed };
  const bare = context.periods.map(period =>
    planPeriod(context, period, seenAt, memberPeriods(context, period.id, planned)),
  );
  const carrying =
    indicator.carries && typeof objective.period === 'string'
      ? bare.map(({ span, seenUntil }) => ({ ...span, open: span.open || span.until < seenUntil }))
      : undefined;
  const touched = maintenance.filter(each => each.objectives.includes(objective.id));
  const timeOf = (effect: Maintenance['effect']) =>
    touched.filter(each => each.effect === effect).flatMap(each => each.spans);
  const always = { without: mergeSpans(timeOf('remove')), pauses: mergeSpans(timeOf('pause')) };
  const expectsNone = mergeSpans(changing.map(each => each.span));
  const ask = (
    key: string,
    group: readonly BarePeriod[],
    more: readonly Exclusion[],
    spans = group.map(each => each.span),
    isCarrying = true,
  ) => {
    const spansOf = (effect: string) => more.filter(one => one.effect === effect).map(one => one.span);
    const request = {
      spans,
      without: [...always.without, ...spansOf('remove')],
      pauses: [...always.pauses, ...spansOf('pause')],
      expectsNone,
      covered,
      asOf,
      ...(byService && { byService }),
      ...(carrying && isCarrying && { carrying }),
    };
    const question = group.length > 0 ? measuring.ask(request) : undefined;
    if (question) questions.set(key, question);
    return new Map(group.map(each => [each.period.id, key]));
  };
  const measured = ask(`${root}/measured`, bare, []);
  const reachingOf = ({ period, touching }: BarePeriod) =>
    carrying && !touching.some(changesMeasure) ? changing.filter(one => one.span.start < period.start) : [];
  // An item is carried on under all exclusions, whatever period they touch.
  const leftOutOf = ({ touching }: BarePeriod) => (carrying ? changing : touching.filter(changesMeasure));
  const remeasured = bare.filter(each => each.touching.some(changesMeasure) || reachingOf(each).length > 0);
  // Periods that the same exclusions touch are one question.
  const sets = Map.groupBy(remeasured, each =>
    carrying ? '' : JSON.stringify(leftOutOf(each).map(one => one.report.id)),
  );
  const excluded = [...sets.values()].map(group =>
    ask(`${root}/excluded/${group[0]!.period.id}`, group, leftOutOf(group[0]!)),
  );
  const tally = leftOutQuestion(
    context,
    bare.map(each => each.span),
  );
  if (tally) questions.set(leftOutKey(context), tally);
  const apart = (
    group: readonly BarePeriod[],
    name: string,
    more: (one: BarePeriod) => readonly Exclusion[],
  ) =>
    group.flatMap(each => {
      if (each.changed?.method !== 'per-item') return [];
      const key = `${root}/${name}/${each.period.id}`;
      const spans = spansOfStretches(each.span, each.changed.stretches);
      return [ask(key, [each], more(each), spans)];
    });
  const partsIn = (one: BarePeriod): KnownParts | undefined => {
    const { span, phase, period } = one;
    if (!measuring.readParts || phase !== 'closed' || !isLacking(span) || hasAllItems(span)) return undefined;
    const spans = partsOf(one, covered);
    if (spans.length === 0) return undefined;
    const asked = (name: string, more: readonly Exclusion[]) => {
      const key = `${root}/${name}/${period.id}`;
      ask(key, [one], more, spans, false);
      return key;
    };
    const excluding = remeasured.includes(one);
    const isPaused = always.pauses.length > 0 || changing.some(({ effect }) => effect === 'pause');
    return {
      span: isPaused ? { ...span, lacking: { ...span.lacking, mayCarry: true } } : span,
      spans,
      measured: asked('parts', []),
      excluded: excluding ? asked('excluded-parts', leftOutOf(one)) : undefined,
    };
  };
  const stretched = apart(bare, 'stretches', () => []);
  const stretchedAgain = apart(remeasured, 'excluded-stretches', leftOutOf);
  const keyOf = (keys: readonly ReadonlyMap<string, string>[], id: string) =>
    keys.map(each => each.get(id)).find(each => each !== undefined);
  const missingIn = missingDataOf(context.agreement, facts, measuring.datasets, servicesOf);
  const periods = bare.map((one): PlannedPeriod => {
    const { touching, needed, ...each } = one;
    const parts = partsIn(one);
    const excludedStretches = keyOf(stretchedAgain, each.period.id);
    return {
      ...each,
      missingData: () => missingIn(needed),
      exclusions: touching,
      reaching: reachingOf(one),
      maintenance: touched.flatMap(clause => maintenanceIn(clause, each.span)),
      measured: measured.get(each.period.id)!,
      excluded: keyOf(excluded, each.period.id),
      ...(each.changed?.method === 'per-item' && { ofStretches: keyOf(stretched, each.period.id)! }),
      ...(parts && { parts }),
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
