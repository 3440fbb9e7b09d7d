import { dueColumnsOf } from '../../../../src/core/ground/condition.ts';
import type { ShareAnswer, ShareQuestion } from '../../../../src/core/ground/question.ts';
import { holds } from '../condition.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';

export function shares(table: Table, question: ShareQuestion): ShareAnswer['spans'] {
  const { at, of, kept } = question;
  if (!table.columns.has(at)) return [];
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  return question.spans.flatMap(span => {
    const seen = { until: span.until, due };
    const rows = itemsOf(table, question, at, span)
      .filter(row => of === undefined || holds(of, table, row, seen) === true)
      .map(row => ({ row: row.row, isKept: holds(kept, table, row, seen) }));
    if (rows.length === 0) return [];
    const pending = rows.filter(({ isKept }) => span.open && isKept === undefined).length;
    return [
      {
        span: span.id,
        items: rows.length - pending,
        kept: rows.filter(({ isKept }) => isKept === true).length,
        pending,
        ...rowRange(rows),
      },
    ];
  });
}
