import type { MeasureSpan } from '../../ground/asked.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
import { carriedOf } from '../../ground/carried.ts';
import { columnsOf, timeColumnsOf } from '../../ground/condition.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { DurationAnswer, RowAnswer, RowsAnswer, RowsQuestion } from '../../ground/question.ts';
import { MeasuredTimes } from '../../ground/ranks/measured-times.ts';
import { rankOf } from '../../ground/ranks/rank-of.ts';
import type { IndicatorContext } from '../around.ts';
import { lastOfPause } from '../items/clock-walk.ts';
import { logByItem } from '../items/log.ts';
import { rowFulfils } from '../items/row-condition.ts';
import { rowsAsked } from '../items/rows-asked.ts';
import type { Request } from '../measuring.ts';
import { columnsOfEnds, daysOf, endsOf, ownTimeOf } from './ends.ts';
import { firstOwed } from './first-owed.ts';
import { type PlacedTimes, placedByFirst, placedBySecond } from './placed-times.ts';
import type { SpeedTerms } from './terms.ts';
import { beginOf, type TimedCase, type TimesAround, timedCases } from './timed-cases.ts';
import { aroundItems } from './times-around.ts';

/** The times of a period; of those that are counted in days also the days at the percentile that is asked for. */
export type TimesFound = DurationAnswer['spans'][number] & {
  readonly days?: { readonly percentile: number; readonly waits: boolean };
};

/** Asks for the rows of the items, of their log, and of the dataset that says when they end. */
export function timesAsked(terms: SpeedTerms, context: IndicatorContext, request: Request): RowsQuestion {
  const { dataset, log, to, calendarBy } = terms;
  const { where, counted } = context;
  const { from, isBySecond } = endsOf(terms);
  const ends = columnsOfEnds(terms);
  const conditioned = counted ? [...columnsOf(counted), ...timeColumnsOf(counted)] : [];
  const by = calendarBy ? [calendarBy.column] : [];
  const own = ownTimeOf(terms, context);
  const items = {
    dataset,
    where,
    at: !isBySecond && ends.includes(from) ? from : undefined,
    texts: [...new Set(['id', ...by, ...conditioned])],
    times: [...new Set([...ends, ...conditioned, ...(own === undefined ? [] : [own])])],
  };
  if (typeof to !== 'object') return rowsAsked(request, items, log);
  const second = { dataset: to.of, where: to.where, at: to.first, texts: [to.by], times: [to.first] };
  return rowsAsked(request, items, log, before => ({ second: { ...second, before } }));
}

/** Reads what every period comes to from the rows of an answer. */
export function timesByRow(
  terms: SpeedTerms,
  context: IndicatorContext,
  percentiles: readonly string[],
): (answer: RowsAnswer, span: MeasureSpan) => TimesFound | undefined {
  const placedOf = onceFor((answer: RowsAnswer) => placedTimes(answer, terms, context));
  return (answer, span) => figuresOf(placedOf(answer)(span), span, terms, percentiles);
}

function placedTimes(answer: RowsAnswer, terms: SpeedTerms, context: IndicatorContext) {
  const { without, carrying = [] } = answer.asked;
  const isLeftOut = insideOf(without);
  const cases = casesIn(answer, terms, context);
  return endsOf(terms).isBySecond
    ? placedBySecond(cases, carrying, isLeftOut, terms.upTo)
    : placedByFirst(cases, carrying, firstOwed(terms.upTo, context.counted));
}

/** All items of an answer, as they are timed. */
export function casesIn(
  { sets, asked }: RowsAnswer,
  terms: SpeedTerms,
  context: IndicatorContext,
): readonly TimedCase[] {
  const { from, to } = endsOf(terms);
  const { counted } = context;
  const around: TimesAround = {
    from,
    to,
    rules: terms.rules ?? {},
    days: daysOf(terms.statistic),
    aroundOf: aroundItems(terms, context, asked.pauses),
    unpausedOf: aroundItems(terms, context, []),
    lastOf: lastOfPause(terms.rules, context.zone),
    isCounted: (row, until) => !counted || rowFulfils(counted, row, until) === true,
    isLeftOut: insideOf(asked.without),
  };
  const log = logByItem(sets.log ?? []);
  const rows = withSeconds(sets.items ?? [], sets.second ?? [], terms, row =>
    beginOf(row, log.get(row.texts.id ?? '') ?? [], around),
  );
  return timedCases(rows, log, around);
}

/** The items with the time of the first row of another dataset that names them and is not before they began; as they are where none ends them. */
function withSeconds(
  items: readonly RowAnswer[],
  rows: readonly RowAnswer[],
  terms: SpeedTerms,
  begunAt: (row: RowAnswer) => Stamp | undefined,
): readonly RowAnswer[] {
  const { to } = terms;
  if (typeof to !== 'object') return items;
  const name = endsOf(terms).to;
  const byItem = Map.groupBy(rows, row => row.texts[to.by] ?? '');
  const stampOf = (row: RowAnswer): Stamp => ({
    at: row.times[to.first]!.start,
    nanos: row.nanos?.[to.first],
  });
  return items.map(item => {
    const begun = begunAt(item);
    let first: RowAnswer | undefined;
    for (const row of byItem.get(item.texts.id ?? '') ?? []) {
      if (!begun || isBefore(stampOf(row), begun)) continue;
      if (!first || isBefore(stampOf(row), stampOf(first))) first = row;
    }
    if (!first) return item;
    const nanos = first.nanos?.[to.first] ?? 0;
    return {
      ...item,
      times: { ...item.times, [name]: first.times[to.first]! },
      ...(nanos > 0 && { nanos: { ...item.nanos, [name]: nanos } }),
    };
  });
}

/** What a period comes to; undefined where it has nothing. */
function figuresOf(
  { judged, carriedOut, waiting }: PlacedTimes,
  { id }: MeasureSpan,
  { statistic }: SpeedTerms,
  percentiles: readonly string[],
): TimesFound | undefined {
  const items = judged.filter(each => each.state !== 'none');
  if (items.length + carriedOut.length + waiting.length === 0) return undefined;
  const measured = new MeasuredTimes();
  const decided = items.filter(each => each.state !== 'pending');
  for (const each of items) {
    if (each.state === 'pending') measured.addPending(each.row - 1, each.isPutOff ?? false);
    else measured.add(each.row - 1, each);
  }
  const oldest = waiting.toSorted((a, b) => a.at - b.at || a.item.row - b.item.row)[0]?.item;
  return {
    span: id,
    ...measured.figures(percentiles),
    ...carriedOf(decided.filter(each => each.isCarried).length, carriedOut),
    ...(statistic.kind === 'percentile' && statistic.days && { days: daysAt(statistic.share, decided) }),
    ...(oldest && {
      unanswered: { items: waiting.length, oldestMs: oldest.ms, oldestRow: oldest.row },
    }),
  };
}

/** The days at a rank, those that were answered first among the same. */
function daysAt(share: string, items: PlacedTimes['judged']): NonNullable<TimesFound['days']> {
  const inOrder = items.toSorted(
    (a, b) => (a.days ?? 0) - (b.days ?? 0) || Number(b.isAnswered) - Number(a.isAnswered),
  );
  const found = inOrder[rankOf(share, items.length) - 1];
  return { percentile: found?.days ?? 0, waits: found?.isAnswered === false };
}
