import type { TallyAnswer, TallyQuestion } from '../../../../src/core/ground/question.ts';
import { holds } from '../condition.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';
import { byCharacter } from '../text-order.ts';

export function tallies(table: Table, question: TallyQuestion): TallyAnswer['spans'] {
  if (!table.columns.has(question.at)) return [];
  return question.spans.flatMap(span => {
    const seen = { until: span.until, due: new Set<string>() };
    const named = itemsOf(table, question, question.at, span).flatMap(row => {
      const first = question.by.find(([, condition]) => holds(condition, table, row, seen) === true);
      return first ? [{ row: row.row, name: first[0] }] : [];
    });
    return [...Map.groupBy(named, ({ name }) => name)]
      .map(([name, rows]) => ({ span: span.id, name, count: rows.length, ...rowRange(rows) }))
      .toSorted((a, b) => byCharacter(a.name, b.name));
  });
}
