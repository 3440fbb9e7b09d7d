import { type Condition, dueColumnsOf } from '../../../../src/core/ground/condition.ts';
import type { ShareAnswer, ShareQuestion } from '../../../../src/core/ground/question.ts';
import { holds } from '../condition.ts';
import { type Item, rowRange } from '../items.ts';
import { placedOf } from '../placed.ts';
import type { Table } from '../table.ts';

export function shares(table: Table, question: ShareQuestion): ShareAnswer['spans'] {
  const { at, of, kept, undue } = question;
  if (!table.columns.has(at)) return [];
  const due = new Set([...question.due, ...(of ? dueColumnsOf(of) : []), ...dueColumnsOf(kept)]);
  return question.spans.flatMap(span => {
    const is = (condition: Condition, item: Item, until: number) =>
      holds(condition, table, item, { until, due });
    const { placed, carried } = placedOf(table, question, at, span, (item, _, until) => {
      const looked = of === undefined ? true : is(of, item, until);
      if (looked === false) return 'none';
      return looked === undefined || is(kept, item, until) === undefined ? 'waiting' : 'decided';
    });
    const rows = placed.filter(({ stands }) => stands !== 'none');
    if (rows.length === 0 && !carried.carriedOut) return [];
    const judged = rows.filter(({ stands }) => stands === 'decided');
    return [
      {
        span: span.id,
        items: judged.length,
        kept: judged.filter(item => is(kept, item, span.until) === true).length,
        pending: rows.length - judged.length,
        ...undueOf(judged.filter(item => undue && holds(undue, table, item))),
        ...carried,
        ...rowRange(rows),
      },
    ];
  });
}

function undueOf(items: readonly Item[]) {
  return items.length > 0 && { undue: { items: items.length, firstRow: rowRange(items).firstRow } };
}
