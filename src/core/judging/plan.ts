import { durationMs } from '../calendar/duration.ts';
import type { EpochMs, Span } from '../calendar/instant.ts';
import { intersect } from '../calendar/overlap.ts';
import type { Period } from '../calendar/period.ts';
import type { DataFacts, MeasureSpan, Question } from '../question.ts';
import type { Phase } from '../report.ts';
import { coveredByAll, isCovered } from './coverage.ts';
import { cutOff } from './cut-off.ts';
import { type DatedTarget, targetIn } from './dated-target.ts';
import type { Exclusion } from './exclusion.ts';
import { type ObjectiveContext, promisedMs } from './objective-context.ts';

/** One period with what is to be measured for it. */
export type PlannedPeriod = {
  readonly period: Period;
  readonly cutOff: EpochMs;
  readonly phase: Phase;
  readonly span: MeasureSpan;
  /** Whether the data is complete as far as this phase needs it. */
  readonly covered: boolean;
  readonly target: DatedTarget | undefined;
  readonly exclusions: readonly Exclusion[];
  /** Keys of the questions that answer for it. */
  readonly measured: string;
  readonly excluded: string | undefined;
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
  asOf: EpochMs,
): ObjectivePlan {
  const { objective, indicator, targets } = context;
  const covered = coveredByAll(facts, indicator.datasets);
  const rule = {
    settle: objective.settle,
    promisedMs: promisedMs(context),
    clock: context.clock([]),
    settleClock: context.settleClock,
    calendar: context.calendar,
    zone: context.zone,
  };
  const own = exclusions.filter(({ report }) => report.objective === '' || report.objective === objective.id);
  const questions = new Map<string, Question>();
  const bare = context.periods.map(period => {
    const judgedAt = cutOff(period.end, rule);
    const phase: Phase = asOf >= judgedAt ? 'closed' : asOf >= period.end ? 'settling' : 'running';
    const bridged = indicator.missing !== undefined && indicator.missing !== 'no-data';
    const seen = Math.min(judgedAt, asOf);
    const until = bridged ? seen : Math.min(seen, Math.max(covered?.end ?? period.start, period.start));
    const needed = phase === 'closed' ? judgedAt : Math.min(asOf, period.start + 1);
    const span = { id: period.id, start: period.start, end: period.end, until, open: phase !== 'closed' };
    const target = targetIn(targets, period);
    // A clock that runs on to the cut-off may still be paused after the period's end.
    const paused = { start: period.start, end: indicator.isTimed ? judgedAt : period.end };
    const touching = own.filter(
      each => intersect([each.span], [each.effect === 'pause' ? paused : period]).length > 0,
    );
    return {
      period,
      cutOff: judgedAt,
      phase,
      span,
      covered: bridged
        ? intersect(covered ? [covered] : [], [period]).length > 0
        : isCovered(covered, period.start, needed),
      target,
      touching,
    };
  });
  const groups = Map.groupBy(bare, each => promisedIn(each.target) ?? indicator.promisedMs ?? 0);
  const ask = (
    key: string,
    spans: readonly MeasureSpan[],
    promised: number,
    without: readonly Span[],
    pauses: readonly Span[],
  ) => {
    if (spans.length > 0)
      questions.set(key, indicator.ask({ spans, without, pauses, promisedMs: promised, covered }));
    return key;
  };
  const keys = new Map(
    [...groups.keys()].map(promised => [promised, `${objective.id}/measured/${promised}`]),
  );
  for (const [promised, group] of groups) {
    ask(
      keys.get(promised)!,
      group.map(each => each.span),
      promised,
      [],
      [],
    );
  }
  const periods = bare.map(({ touching, ...each }): PlannedPeriod => {
    const promised = promisedIn(each.target) ?? indicator.promisedMs ?? 0;
    const spansOf = (effect: string) => touching.filter(one => one.effect === effect).map(one => one.span);
    const without = spansOf('remove');
    const pauses = spansOf('pause');
    const remeasured = without.length + pauses.length > 0;
    const excluded = remeasured
      ? ask(`${objective.id}/excluded/${each.period.id}`, [each.span], promised, without, pauses)
      : undefined;
    return { ...each, exclusions: touching, measured: keys.get(promised)!, excluded };
  });
  return { context, periods, questions };
}

function promisedIn(target: DatedTarget | undefined): number | undefined {
  return target?.terms.kind === 'fixed' && target.terms.threshold.kind === 'duration'
    ? durationMs(target.terms.threshold.value)
    : undefined;
}
