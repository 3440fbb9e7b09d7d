import type { LackingSpan, MeasureSpan } from '../ground/asked.ts';
import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Source } from '../ground/derivation.ts';
import { sourceOfRange } from '../ground/derived.ts';
import { type Exact, exact, exactText, zero } from '../ground/exact.ts';
import { onceFor } from '../ground/once-for.ts';
import type { CountAnswer, CountQuestion } from '../ground/question.ts';
import type { TargetReport } from '../targets/report.ts';
import type { IndicatorContext } from './around.ts';
import { asksForStamps, hasAllItems, orMore, unknownIn } from './lacking.ts';
import type { Reading, Request } from './measuring.ts';

/** The question of all that count rows by day. */
export function askedByDay(
  dataset: string,
  at: string,
  by: string | undefined,
  { where, counted, zone }: IndicatorContext,
): (request: Request) => CountQuestion {
  return ({ spans, without }) => ({
    kind: 'daily-counts',
    dataset,
    where,
    counted,
    spans,
    without: [...without, ...unknownIn(spans)],
    upTo: undefined,
    at,
    by,
    zone,
  });
}

/**
 * How a sum over the rows of a period reads where data is missing: what lacks in the period could only add to it, where no row takes anything away
 * (`growsOnly`), and be anything else; what lacks after it changes nothing, unless later stamps decide which rows count (RULES 3).
 */
export function readingOfSum<Answer, Detail>(
  dataset: string,
  at: string,
  context: IndicatorContext,
  read: (answer: Answer, span: MeasureSpan, target: TargetReport | undefined) => Reading<Detail>,
  growsOnly = true,
) {
  const isOpen = asksForStamps([context.where, context.counted], dataset, at, context);
  return {
    read,
    readLacking: (answer: Answer, span: LackingSpan, target: TargetReport | undefined) => {
      if (isOpen || !(growsOnly || hasAllItems(span))) return undefined;
      const reading = read(answer, span, target);
      return hasAllItems(span) ? reading : orMore(reading);
    },
  };
}

const bySpan = onceFor((answer: CountAnswer) => Map.groupBy(answer.days, day => day.span));

/** The days of one span, in order of date and segment; an answer is sorted by span once. */
export function daysOf(answer: CountAnswer, span: MeasureSpan): CountAnswer['days'] {
  return bySpan(answer).get(span.id) ?? [];
}

type DayRows = { readonly firstRow: number; readonly lastRow: number; readonly count: number };

/** The rows behind some days, as one source. */
export function sourceOfDays(file: string, days: readonly DayRows[]): Source[] {
  const range = {
    firstRow: Math.min(...days.map(day => day.firstRow)),
    lastRow: Math.max(...days.map(day => day.lastRow)),
  };
  return sourceOfRange(
    file,
    range,
    days.reduce((total, day) => total + day.count, 0),
  );
}

/** Values by day added up, one entry for each date that has any. */
export function runningTotal(days: readonly { readonly date: PlainDateText; readonly value: Exact }[]) {
  return running(days, zero, (total, { value }) => total.add(exact(value)), exactText);
}

/** The same of whole numbers of rows. */
export function runningCount(days: readonly { readonly date: PlainDateText; readonly count: number }[]) {
  return running<(typeof days)[number], number>(days, 0, (total, { count }) => total + count, String);
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
