import { durationMs } from '../../ground/calendar/duration.ts';
import type { Derivation, Source, Step, StepName } from '../../ground/derivation.ts';
import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { DurationAnswer } from '../../ground/question.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

type SpeedTerms = Extract<IndicatorTerms, { kind: 'speed' }>;
type SpanAnswer = DurationAnswer['spans'][number];

const ninetieth = '9/10';

/** Time from one event to another (SEMANTICS 13). A lead still waiting counts with its age. */
export function speedIndicator(terms: SpeedTerms, context: IndicatorContext): Indicator {
  const from = terms.from ?? 'handed_off_at';
  const to = terms.to ?? 'first_follow_up_at';
  const { statistic } = terms;
  const file = context.file(terms.dataset);
  const time: Unit = { kind: 'duration', clock: terms.clock };
  const unit: Unit = statistic.kind === 'within' ? { kind: 'share' } : time;
  const withinMs = statistic.kind === 'within' ? durationMs(statistic.within) : undefined;
  return {
    unit,
    file,
    report: {
      kind: 'speed',
      item: terms.dataset,
      from,
      to,
      statistic: statistic.kind,
      ...(statistic.kind === 'percentile' && { percentile: exactText(statistic.share) }),
      ...(withinMs !== undefined && { withinMs }),
      clock: terms.clock,
      ...(terms.calendar && { calendar: terms.calendar }),
    },
    datasets: [terms.dataset],
    promisedMs: withinMs,
    isTimed: true,
    clock: terms.clock,
    ask: ({ spans, without, pauses, promisedMs }) => ({
      kind: 'durations',
      dataset: terms.dataset,
      where: context.where,
      counted: context.counted,
      spans,
      without,
      upTo: terms.upTo,
      from,
      to,
      clock: context.clock(pauses),
      withinMs: withinMs ?? promisedMs ?? 0,
      pendingUnderMs: withinMs ?? promisedMs ?? 0,
      percentiles: statistic.kind === 'percentile' ? [ninetieth, statistic.share] : [ninetieth],
    }),
    read: (answer, span) => {
      const found =
        answer.kind === 'durations' ? answer.spans.find(each => each.span === span.id) : undefined;
      if (!found || found.items === 0) {
        return found?.pending ? { nothingDue: true, detail: detailOf(found, time) } : { nothingDue: true };
      }
      const derivation = derive(found, terms, unit, time, file);
      return { nothingDue: false, actual: derivation.result, derivation, detail: detailOf(found, time) };
    },
  };
}

function detailOf(found: SpanAnswer, time: Unit) {
  const of = (value: Exact): Quantity => ({ value, unit: time });
  const mean = found.items > 0 ? of(exactText(exact(found.totalMs).div(found.items))) : undefined;
  const answered =
    found.answered > 0 ? of(exactText(exact(found.answeredMs).div(found.answered))) : undefined;
  const ninety = found.percentileMs[0];
  return {
    kind: 'speed' as const,
    items: found.items,
    answeredWithin: found.answeredWithin,
    answeredLater: found.answered - found.answeredWithin,
    waiting: found.waiting,
    pending: found.pending,
    ...(mean && { mean, median: of(median(found)) }),
    ...(answered && { meanAnswered: answered }),
    ...(found.items > 0 && ninety !== undefined && { percentile90: of(String(ninety)) }),
    spread: found.spread,
  };
}

/** The middle value, or the mean of the two middle ones. */
function median(found: SpanAnswer): Exact {
  return exactText(exact(found.middleMs[0]).add(found.middleMs[1]).div(2));
}

function derive(found: SpanAnswer, terms: SpeedTerms, unit: Unit, time: Unit, file: string): Derivation {
  const sources: Source[] = [
    { file, firstRow: found.firstRow, lastRow: found.lastRow, rows: found.items + found.pending },
  ];
  const items: Unit = { kind: 'count', of: terms.dataset };
  const data = { kind: 'data' } as const;
  const count = (op: Step['op'], name: StepName, value: number): Step => ({
    op,
    name,
    value: { value: String(value), unit: items },
    basis: data,
    sources: [],
  });
  const steps: Step[] = [
    count('start', 'answered-within', found.answeredWithin),
    count('plus', 'answered-later', found.answered - found.answeredWithin),
    count('plus', 'still-waiting', found.waiting),
    { ...count('equals', 'items', found.items), sources },
  ];
  if (found.pending > 0) steps.push(count('part', 'pending', found.pending));
  const result = { value: statisticOf(found, terms), unit };
  const { statistic } = terms;
  const total: Step = {
    op: 'part',
    name: 'total-time',
    value: { value: found.totalMs, unit: time },
    basis: data,
    sources: [],
  };
  if (statistic.kind === 'mean') steps.push(total, count('divide', 'items', found.items));
  if (statistic.kind === 'within') {
    steps.push(count('part', 'answered-within', found.answeredWithin), count('divide', 'items', found.items));
  }
  const about = statistic.kind === 'percentile' ? { about: exactText(exact(statistic.share).mul(100)) } : {};
  const name = (
    { mean: 'mean', median: 'median', percentile: 'percentile', within: 'share-within' } as const
  )[statistic.kind];
  steps.push({ op: 'equals', name, value: result, basis: data, sources: [], ...about });
  return { result, steps, sources };
}

function statisticOf(found: SpanAnswer, terms: SpeedTerms): Exact {
  switch (terms.statistic.kind) {
    case 'mean':
      return exactText(exact(found.totalMs).div(found.items));
    case 'median':
      return median(found);
    case 'percentile':
      return String(found.percentileMs[1] ?? 0);
    case 'within':
      return exactText(exact(found.answeredWithin).div(found.items));
  }
}
