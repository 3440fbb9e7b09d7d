import { type Duration, durationMs } from '../../ground/calendar/duration.ts';
import type { Source, Step } from '../../ground/derivation.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { AttemptAnswer } from '../../ground/question.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

type DepthTerms = Extract<IndicatorTerms, { kind: 'depth' }>;
type SpanAnswer = AttemptAnswer['spans'][number];

const unit: Unit = { kind: 'number', of: 'attempts' };

/** How many attempts a lead gets that could not be reached (SEMANTICS 14). */
export function depthIndicator(terms: DepthTerms, context: IndicatorContext): Indicator {
  const attempts = terms.attempts ?? context.attempts ?? '';
  const withinMs = durationMs(terms.within) ?? 0;
  const file = context.file(terms.dataset);
  const clock = terms.within.unit === 'working-hour' ? 'working' : 'wall';
  return {
    unit,
    file,
    report: {
      kind: 'depth',
      item: terms.dataset,
      ...(terms.channels && { channels: terms.channels }),
      automated: terms.automated,
      within: asAgreed(terms.within),
    },
    datasets: [terms.dataset, attempts],
    promisedMs: withinMs,
    isTimed: true,
    clock,
    ask: ({ spans, without, pauses }) => ({
      kind: 'attempts',
      dataset: terms.dataset,
      where: context.where,
      counted: context.counted,
      spans,
      without,
      upTo: terms.upTo,
      attempts,
      at: terms.at ?? 'handed_off_at',
      connected: terms.connected ?? 'connected_at',
      channels: terms.channels,
      automated: terms.automated,
      withinMs,
      clock: context.clock(pauses),
    }),
    read: (answer, span) => {
      const found = answer.kind === 'attempts' ? answer.spans.find(each => each.span === span.id) : undefined;
      if (!found) return { nothingDue: true };
      const leads = total(found.unconnected, each => each.items);
      const made = total(found.unconnected, each => each.attempts * each.items);
      const detail = {
        kind: 'depth' as const,
        unconnected: leads,
        pending: found.pending,
        attempts: made,
        distribution: sharesOf(found),
      };
      if (leads === 0) return { nothingDue: true, detail };
      const result = { value: exactText(exact(made).div(leads)), unit };
      const steps = stepsOf(found, terms.dataset, file, context.file(attempts), made, leads, result);
      return {
        nothingDue: false,
        actual: result,
        derivation: { result, steps, sources: steps.flatMap(step => step.sources) },
        detail,
      };
    },
  };
}

/** A duration as the agreement says it: `5 days`, `1 working hour`. */
function asAgreed({ amount, unit: name }: Duration): string {
  return `${amount} ${name.replace('-', ' ')}${amount === '1' ? '' : 's'}`;
}

function stepsOf(
  found: SpanAnswer,
  item: string,
  file: string,
  attemptsFile: string,
  made: number,
  leads: number,
  result: Step['value'],
): Step[] {
  const data = { kind: 'data' } as const;
  const leadRows: Source = { file, firstRow: found.firstRow, lastRow: found.lastRow, rows: leads };
  const attemptRows: Source = {
    file: attemptsFile,
    firstRow: found.firstAttemptRow,
    lastRow: found.lastAttemptRow,
    rows: made,
  };
  const pending: Step = {
    op: 'part',
    name: 'pending',
    value: { value: String(found.pending), unit: { kind: 'count', of: item } },
    basis: data,
    sources: [],
  };
  return [
    {
      op: 'start',
      name: 'attempts',
      value: { value: String(made), unit: { kind: 'count', of: 'attempts' } },
      basis: data,
      sources: made > 0 ? [attemptRows] : [],
    },
    {
      op: 'divide',
      name: 'unconnected',
      value: { value: String(leads), unit: { kind: 'count', of: item } },
      basis: data,
      sources: [leadRows],
    },
    { op: 'equals', name: 'depth', value: result, basis: data, sources: [] },
    ...(found.pending > 0 ? [pending] : []),
  ];
}

/** All leads of the period by number of attempts, from 0 up, without gaps. */
function sharesOf(found: SpanAnswer) {
  const all = total(found.all, each => each.items);
  const most = Math.max(0, ...found.all.map(each => each.attempts));
  return Array.from({ length: all === 0 ? 0 : most + 1 }, (_, attempts) => {
    const leads = total(
      found.all.filter(each => each.attempts === attempts),
      each => each.items,
    );
    return { attempts, leads, share: exactText(exact(leads).div(all)) };
  });
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
