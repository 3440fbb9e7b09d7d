import type { MeasureSpan } from '../../core/ground/asked.ts';
import { insideOf } from '../../core/ground/calendar/inside-of.ts';
import type { Span } from '../../core/ground/calendar/instant.ts';
import { stepFinder } from '../../core/ground/calendar/step-finder.ts';
import type { Condition } from '../../core/ground/condition.ts';
import { nanosAt } from '../columns/instants.ts';
import { type Table, timeColumn } from '../table.ts';
import { conditionTest } from './condition-test.ts';

export type ItemsAsked = {
  readonly where: Condition | undefined;
  readonly counted?: Condition | undefined;
  readonly spans: readonly MeasureSpan[];
  readonly carrying?: readonly MeasureSpan[] | undefined;
  readonly without: readonly Span[];
  readonly upTo: number | undefined;
};

/** Told of each item: the span it belongs to (its place in the question), its row, and when it began. */
export type TellItem = (span: number, row: number, begun: number) => void;

/**
 * Tells of every item and span it belongs to by its event `at`, row after row; with `upTo` by span, the earliest first. Events at or
 * after a span’s `until` are not seen. Nothing is told where the file lacks the column.
 */
export function forEachItem(table: Table, asked: ItemsAsked, at: string, tell: TellItem): void {
  const column = timeColumn(table, at);
  if (!column || asked.spans.length === 0) return;
  const { starts } = column;
  const isWanted = asked.where && conditionTest(asked.where, table);
  const isCounted = asked.counted && conditionTest(asked.counted, table, new Set());
  const isLeftOut = insideOf(asked.without);
  const spansAt = spanFinder(asked.spans);
  const first =
    asked.upTo === undefined ? undefined : new FirstItems(asked.upTo, row => nanosAt(column, row));
  for (let row = 0; row < table.size; row++) {
    const begun = starts[row]!;
    if (Number.isNaN(begun)) continue;
    const near = spansAt(begun);
    if (near.length === 0 || isLeftOut(begun) || (isWanted && isWanted(row, 0) !== true)) continue;
    for (const span of near) {
      const { start, end, until } = asked.spans[span]!;
      if (begun < start || begun >= end || begun >= until) continue;
      if (isCounted && isCounted(row, until) !== true) continue;
      if (first) first.add(span, row, begun);
      else tell(span, row, begun);
    }
  }
  first?.tell(tell);
}

/** The first items of each span, by when they began and then by row. */
class FirstItems {
  private readonly bySpan = new Map<number, { readonly row: number; readonly begun: number }[]>();
  private readonly most: number;

  private readonly nanos: (row: number) => number;

  constructor(most: number, nanos: (row: number) => number) {
    this.most = most;
    this.nanos = nanos;
  }

  add(span: number, row: number, begun: number): void {
    const items = this.bySpan.get(span);
    if (items) items.push({ row, begun });
    else this.bySpan.set(span, [{ row, begun }]);
  }

  tell(tell: TellItem): void {
    for (const [span, items] of this.bySpan) {
      const inOrder = items.toSorted(
        (a, b) => a.begun - b.begun || this.nanos(a.row) - this.nanos(b.row) || a.row - b.row,
      );
      for (const { row, begun } of inOrder.slice(0, this.most)) tell(span, row, begun);
    }
  }
}

/** The spans that an instant may lie in: at most one of spans that are apart, else all. */
function spanFinder(spans: readonly MeasureSpan[]): (at: number) => readonly number[] {
  const order = spans.map((_, place) => place).sort((a, b) => spans[a]!.start - spans[b]!.start);
  const areApart = order.every(
    (place, index) => index === 0 || spans[order[index - 1]!]!.end <= spans[place]!.start,
  );
  if (!areApart) return () => order;
  const single = order.map(place => [place]);
  const none: readonly number[] = [];
  const lastBefore = stepFinder(order.map(place => spans[place]!.start));
  return at => single[lastBefore(at)] ?? none;
}
