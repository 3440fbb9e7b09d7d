import { RowRange } from '../../core/ground/ranks/row-range.ts';
import type { Answering } from './answering.ts';
import { conditionTest } from './condition-test.ts';
import { forEachItem } from './items.ts';
import { byCodePoints } from './text-order.ts';

/** Items of each span by the first condition that holds of them. */
export const tallies: Answering<'tallies'> = (tables, question) => {
  const { at, by, spans } = question;
  const table = tables.get(question.dataset);
  if (!table) return { kind: 'tallies', spans: [] };
  const tests = by.map(([name, condition]) => ({ name, isSo: conditionTest(condition, table, new Set()) }));
  const bySpan = spans.map(() => new Map<string, { count: number; readonly rows: RowRange }>());
  forEachItem(table, question, at, (span, row) => {
    const name = tests.find(({ isSo }) => isSo(row, spans[span]!.until) === true)?.name;
    if (name === undefined) return;
    const own = bySpan[span]!.get(name) ?? { count: 0, rows: new RowRange() };
    bySpan[span]!.set(name, own);
    own.count++;
    own.rows.add(row);
  });
  return {
    kind: 'tallies',
    spans: bySpan.flatMap((byName, span) =>
      [...byName]
        .sort(([a], [b]) => byCodePoints(a, b))
        .map(([name, { count, rows }]) => ({
          span: spans[span]!.id,
          name,
          count,
          firstRow: rows.first,
          lastRow: rows.last,
        })),
    ),
  };
};
