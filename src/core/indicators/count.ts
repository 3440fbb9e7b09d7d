import type { Source, Step } from '../derivation.ts';
import { exactText, sum } from '../exact.ts';
import type { Unit } from '../quantity.ts';
import type { Answer, CountAnswer, MeasureSpan } from '../question.ts';
import type { Indicator, IndicatorContext } from './indicator.ts';
import type { IndicatorTerms } from './terms.ts';

type CountTerms = Extract<IndicatorTerms, { kind: 'count' }>;

/** How many rows fall into a period (`{ count: leads }`). */
export function countIndicator(terms: CountTerms, context: IndicatorContext): Indicator {
  const at = terms.at ?? 'handed_off_at';
  const unit: Unit = { kind: 'count', of: terms.dataset };
  const file = context.file(terms.dataset);
  return {
    unit,
    file,
    report: { kind: 'count', item: terms.dataset, at },
    ...askedByDay(terms.dataset, at, undefined, context),
    read: (answer, span) => {
      const days = daysOf(answer, span);
      const value = exactText(sum(days.map(day => day.count)));
      const actual = { value, unit };
      const sources = sourceOfDays(file, days);
      const basis = { kind: 'counted', at, ...(context.where && { where: context.where }) } as const;
      const steps: Step[] = [{ op: 'equals', name: 'counted', value: actual, basis, sources }];
      const totals = runningTotal(days.map(day => ({ date: day.date, value: String(day.count) })));
      const detail = { kind: 'count', days: totals, segments: [] } as const;
      return { nothingDue: false, actual, derivation: { result: actual, steps, sources }, detail };
    },
  };
}

/** What all indicators have that count rows by day: no duration, and one question. */
export function askedByDay(
  dataset: string,
  at: string,
  by: string | undefined,
  { where, counted, zone }: IndicatorContext,
): Pick<Indicator, 'datasets' | 'promisedMs' | 'isTimed' | 'clock' | 'ask'> {
  return {
    datasets: [dataset],
    promisedMs: undefined,
    isTimed: false,
    clock: 'wall',
    ask: ({ spans, without }) => ({
      kind: 'daily-counts',
      dataset,
      where,
      counted,
      spans,
      without,
      upTo: undefined,
      at,
      by,
      zone,
    }),
  };
}

/** The days of one span, in order of date and segment. */
export function daysOf(answer: Answer, span: MeasureSpan): CountAnswer['days'] {
  return answer.kind === 'daily-counts' ? answer.days.filter(day => day.span === span.id) : [];
}

/** The rows behind some days, as one source. */
export function sourceOfDays(file: string, days: CountAnswer['days']): Source[] {
  if (days.length === 0) return [];
  return [
    {
      file,
      firstRow: Math.min(...days.map(day => day.firstRow)),
      lastRow: Math.max(...days.map(day => day.lastRow)),
      rows: days.reduce((total, day) => total + day.count, 0),
    },
  ];
}

/** Values by day added up, one entry for each date that has any. */
export function runningTotal(days: readonly { readonly date: string; readonly value: string }[]) {
  const byDate = new Map<string, string[]>();
  for (const { date, value } of days) byDate.set(date, [...(byDate.get(date) ?? []), value]);
  let total = sum([]);
  return [...byDate.keys()].sort().map(date => {
    total = total.add(sum(byDate.get(date) ?? []));
    return { date, cumulative: exactText(total) };
  });
}
