import type { Stamp } from '../../core/ground/calendar/stamp.ts';
import { timeTakenMs } from '../../core/ground/calendar/time-taken.ts';
import type { Clock } from '../../core/ground/calendar/working-time.ts';
import type { DurationAnswer, DurationQuestion } from '../../core/ground/question.ts';
import type { TimeColumn } from '../columns/column.ts';
import { nanosAt } from '../columns/instants.ts';
import type { Table } from '../table.ts';
import { forEachItem } from './items.ts';

/** The two events of an item, and the clock that runs between them. */
export type Times = { readonly first: TimeColumn; readonly second: TimeColumn; readonly clock: Clock };

type Unanswered = NonNullable<DurationAnswer['spans'][number]['unanswered']>;

/** Time on the clock from the first event of a row to another instant, in ms. */
export function takenMs({ first, clock }: Times, row: number, to: Stamp): number {
  return timeTakenMs(clock, { at: first.starts[row]!, nanos: nanosAt(first, row) }, to);
}

/**
 * What of each span waits, where spans are of the second event and nobody in them does (RULES 13): the items that began before its end, in it
 * or before, and were not answered as far as it is seen.
 */
export function unanswered(
  table: Table,
  question: DurationQuestion,
  times: Times,
): (span: number) => Unanswered | undefined {
  const { spans } = question;
  const found = spans.map((): { items: number; row: number } => ({ items: 0, row: -1 }));
  const { starts } = times.first;
  const begunBefore = spans.map(each => ({ ...each, start: Number.NEGATIVE_INFINITY }));
  forEachItem(table, { ...question, spans: begunBefore, upTo: undefined }, question.from, (span, row) => {
    if (times.second.starts[row]! < spans[span]!.until) return;
    const own = found[span]!;
    own.items++;
    if (own.row < 0 || starts[row]! < starts[own.row]!) own.row = row;
  });
  return span => {
    const { items, row } = found[span]!;
    if (items === 0) return undefined;
    const { until, agedTo = until } = spans[span]!;
    return { items, oldestMs: takenMs(times, row, { at: agedTo }), oldestRow: row + 1 };
  };
}
