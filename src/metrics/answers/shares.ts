import { dueColumnsOf } from '../../core/ground/condition.ts';
import type { Answering } from './answering.ts';
import { conditionTest } from './condition-test.ts';
import { forEachItem } from './items.ts';
import { RowRange } from './row-range.ts';

/** Rows that fulfil a condition among those that fulfil another, by span. */
export const shares: Answering<'shares'> = (tables, question) => {
  const { at, of, kept, spans } = question;
  const table = tables.get(question.dataset);
  if (!table) return { kind: 'shares', spans: [] };
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  const isOf = of && conditionTest(of, table, due);
  const isKept = conditionTest(kept, table, due);
  const bySpan = new Map<number, { items: number; kept: number; pending: number; rows: RowRange }>();
  forEachItem(table, question, at, (span, row) => {
    const { until, open } = spans[span]!;
    if (isOf && isOf(row, until) !== true) return;
    const own = bySpan.get(span) ?? { items: 0, kept: 0, pending: 0, rows: new RowRange() };
    bySpan.set(span, own);
    own.rows.add(row);
    const is = isKept(row, until);
    if (is === undefined && open) own.pending++;
    else own.items++;
    if (is === true) own.kept++;
  });
  return {
    kind: 'shares',
    spans: spans.flatMap(({ id }, span) => {
      const own = bySpan.get(span);
      if (!own) return [];
      const { rows, ...counts } = own;
      return [{ span: id, ...counts, firstRow: rows.first, lastRow: rows.last }];
    }),
  };
};
