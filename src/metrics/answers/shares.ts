import type { MeasureSpan } from '../../core/ground/asked.ts';
import { dueColumnsOf } from '../../core/ground/condition.ts';
import type { Seen, Stands } from '../../core/ground/placing.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import type { Answering } from './answering.ts';
import { conditionTest } from './condition-test.ts';
import { forEachPlaced } from './placed-items.ts';

type Share = {
  items: number;
  kept: number;
  pending: number;
  undue: number;
  readonly rows: RowRange;
  readonly without: RowRange;
};

/** Rows that fulfil a condition among those that fulfil another, by span; what may still come to fulfil one waits. */
export const shares: Answering<'shares'> = (tables, question) => {
  const { at, of, kept, spans } = question;
  const table = tables.get(question.dataset);
  if (!table) return { kind: 'shares', spans: [] };
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  const isOf = of && conditionTest(of, table, due);
  const isKept = conditionTest(kept, table, due);
  const isUndue = question.undue && conditionTest(question.undue, table);
  const bySpan = new Map<number, Share>();
  const newShare = (): Share => ({
    items: 0,
    kept: 0,
    pending: 0,
    rows: new RowRange(),
    without: new RowRange(),
    undue: 0,
  });
  const standsAt = (row: number, _begun: number, _home: MeasureSpan, { until }: Seen): Stands => {
    const is = isOf ? isOf(row, until) : true;
    if (is === false) return 'none';
    return is === undefined || isKept(row, until) === undefined ? 'waiting' : 'decided';
  };
  const carriedIn = forEachPlaced(table, question, at, standsAt, ({ span, row, stands }) => {
    if (stands === 'none') return;
    const own = bySpan.get(span) ?? newShare();
    bySpan.set(span, own);
    own.rows.add(row);
    if (stands === 'waiting') own.pending++;
    else own.items++;
    if (stands === 'decided' && isUndue?.(row, Number.POSITIVE_INFINITY)) {
      own.undue++;
      own.without.add(row);
    }
    if (stands === 'decided' && isKept(row, spans[span]!.until) === true) own.kept++;
  });
  return {
    kind: 'shares',
    spans: spans.flatMap(({ id }, span) => {
      const carried = carriedIn(span);
      const own = bySpan.get(span) ?? (carried.carriedOut ? newShare() : undefined);
      if (!own) return [];
      const { rows, without, undue: items, ...counts } = own;
      const undue = items > 0 && { undue: { items, firstRow: without.first } };
      return [{ span: id, ...counts, ...undue, ...carried, firstRow: rows.first, lastRow: rows.last }];
    }),
  };
};
