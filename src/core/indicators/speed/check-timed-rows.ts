import type { MeasureSpan } from '../../ground/asked.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import { isBefore } from '../../ground/calendar/stamp.ts';
import type { Finding } from '../../ground/finding.ts';
import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import { checkLogOf } from '../items/check-log.ts';
import { doneBeforeStart } from '../items/done-before-start.ts';
import { logByItem } from '../items/log.ts';
import { isStartOverdue, isToldOfLog, neverStarted } from '../items/never-started.ts';
import { isOfLog } from '../items/of-log.ts';
import { rowFulfils } from '../items/row-condition.ts';
import { endsAtStop } from '../items/runs.ts';
import { eachOnce, inOrder, withoutCalendar } from '../items/unnamed-value.ts';
import { endsOf, ownTimeOf } from './ends.ts';
import type { SpeedTerms } from './terms.ts';
import type { TimedCase } from './timed-cases.ts';
import { casesIn } from './times-by-row.ts';

/**
 * What the rows of the items that are timed say that the terms cannot use (RULES 13): events of their log, a value that no calendar is named for,
 * and a time that ends what had not begun yet, which is passed over, as a day is that does not tell whether it does.
 */
export function checkTimedRows(
  answer: RowsAnswer,
  spans: readonly MeasureSpan[],
  terms: SpeedTerms,
  context: IndicatorContext,
): readonly Finding[] {
  const { calendarBy, dataset } = terms;
  const first = Math.min(...spans.map(each => each.start));
  const isBySecond = endsOf(terms).isBySecond;
  const all = casesIn(answer, terms, context);
  const cases = all.filter(each => isBySecond || each.at >= first || each.after(first));
  const file = context.file(dataset);
  const ends = endsOf(terms);
  const byStart = isOfLog(terms, ends.from) && ends.from === 'start';
  const advice = {
    endsAtStop: endsAtStop({ rules: terms.rules ?? {} }, ends.to),
    at: byStart ? undefined : ends.from,
  };
  const own = answer.sets.items ?? [];
  const ofLog = checkLogOf(answer, terms, { judged: cases, own }, context, advice);
  const unnamed = cases.flatMap(({ row }) => (calendarBy && withoutCalendar(row, calendarBy, file)) ?? []);
  const unstarted = byStart ? unstartedIn(answer, all, spans, terms, context) : [];
  const early = cases.flatMap(each => doneEarly(each, terms, file) ?? []);
  const onDay = dayOnly(cases, answer.sets.second ?? [], terms, context);
  return [...ofLog, ...eachOnce(unnamed), ...inOrder(unstarted), ...inOrder(early), ...inOrder(onDay)];
}

/** Rows that no event of the log starts: those that end in some periods, at their end, and those of closed periods by their own time. */
function unstartedIn(
  { sets, asked }: RowsAnswer,
  cases: readonly TimedCase[],
  spans: readonly MeasureSpan[],
  terms: SpeedTerms,
  context: IndicatorContext,
): readonly Finding[] {
  const { to } = endsOf(terms);
  const isOwnEnd = typeof terms.to !== 'object' && !isOfLog(terms, to);
  const own = ownTimeOf(terms, context);
  const log = logByItem(sets.log ?? []);
  const isLeftOut = insideOf(asked.without);
  const begun = new Set(cases.map(each => each.row.row));
  const first = Math.min(...spans.map(each => each.start));
  const until = Math.max(...spans.map(each => each.until));
  const isOverdue = (row: RowAnswer) => {
    const at = own === undefined ? undefined : row.times[own]?.start;
    if (at === undefined || isLeftOut(at) || !isStartOverdue(at, spans)) return false;
    if (context.counted && rowFulfils(context.counted, row, until) !== true) return false;
    return !isToldOfLog(log.get(row.texts.id ?? '') ?? [], terms.rules ?? {});
  };
  return (sets.items ?? []).flatMap(row => {
    if (begun.has(row.row)) return [];
    const done = isOwnEnd ? row.times[to]?.start : undefined;
    const isDone = done !== undefined && done >= first && done < until;
    if (!isDone && !isOverdue(row)) return [];
    const column = isDone ? to : own!;
    const place = { file: context.file(terms.dataset), row: row.row, column };
    return [neverStarted(place, { done: column, item: row.texts.id }, terms.rules ?? {}, { at: undefined })];
  });
}

/** A time of its row that ends what had not begun yet; a stop before the start is told of the log. */
function doneEarly({ row, begun }: TimedCase, terms: SpeedTerms, file: string): Finding | undefined {
  const { from, to } = endsOf(terms);
  const done = row.times[to];
  if (typeof terms.to === 'object' || isOfLog(terms, to) || done === undefined) return undefined;
  if (!isBefore({ at: done.start, nanos: row.nanos?.[to] }, begun)) return undefined;
  return doneBeforeStart({ file, row: row.row, column: to }, { done: to, from, item: row.texts.id });
}

/** The rows of another dataset that say no time of the day on which their item began: nobody knows whether they came before it. */
function dayOnly(
  cases: readonly TimedCase[],
  seconds: readonly RowAnswer[],
  { to, from }: SpeedTerms,
  context: IndicatorContext,
): readonly Finding[] {
  if (typeof to !== 'object') return [];
  const byItem = Map.groupBy(seconds, row => row.texts[to.by] ?? '');
  return cases.flatMap(({ row, begun }) => {
    const id = row.texts.id ?? '';
    return (byItem.get(id) ?? [])
      .filter(({ times }) => times[to.first]!.start < begun.at && begun.at < times[to.first]!.end)
      .map(
        (second): Finding => ({
          code: 'day-of-start',
          severity: 'warning',
          file: context.file(to.of),
          place: { kind: 'dataset', row: second.row, column: to.first },
          message: `Unexpected \`${to.first}\` of item \`${id}\` without a time, on the day on which its time began with \`${from ?? 'handed_off_at'}\`, expected a time; it is not counted`,
          fix: 'Write the time too, so that it is known whether it came first',
        }),
      );
  });
}
