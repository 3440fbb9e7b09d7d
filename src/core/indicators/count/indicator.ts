import type { PlainDateText } from '../../ground/calendar/instant.ts';
import type { Source, Step } from '../../ground/derivation.ts';
import { type Exact, exact, exactText, zero } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { Answer, CountAnswer, MeasureSpan } from '../../ground/question.ts';
import type { Indicator, IndicatorContext } from '../kind.ts';
import type { IndicatorTerms } from '../terms.ts';

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
      const actual = { value: String(days.reduce((total, day) => total + day.count, 0)), unit };
      const sources = sourceOfDays(file, days);
      const basis = { kind: 'counted', at, ...(context.where && { where: context.where }) } as const;
      const steps: Step[] = [{ op: 'equals', name: 'counted', value: actual, basis, sources }];
      const totals = running<(typeof days)[number], number>(
        days,
        0,
        (total, day) => total + day.count,
        String,
      );
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

const bySpan = new WeakMap<CountAnswer, ReadonlyMap<string, CountAnswer['days']>>();

/** The days of one span, in order of date and segment; an answer is sorted by span once. */
export function daysOf(answer: Answer, span: MeasureSpan): CountAnswer['days'] {
  if (answer.kind !== 'daily-counts') return [];
  const sorted = bySpan.get(answer) ?? Map.groupBy(answer.days, day => day.span);
  bySpan.set(answer, sorted);
  return sorted.get(span.id) ?? [];
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
export function runningTotal(days: readonly { readonly date: PlainDateText; readonly value: Exact }[]) {
  return running(days, zero, (total, { value }) => total.add(exact(value)), exactText);
}

function running<Day extends { readonly date: PlainDateText }, Total>(
  days: readonly Day[],
  start: Total,
  add: (total: Total, day: Day) => Total,
  textOf: (total: Total) => Exact,
): { readonly date: PlainDateText; readonly cumulative: Exact }[] {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let total = start;
  return sorted.flatMap((day, place) => {
    total = add(total, day);
    // The last entry of a date has all of it.
    return sorted[place + 1]?.date === day.date ? [] : { date: day.date, cumulative: textOf(total) };
  });
}
