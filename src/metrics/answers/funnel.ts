import type { FunnelRow } from '../../core/ground/question.ts';
import { exactAt } from '../columns/numbers.ts';
import { numberColumn } from '../table.ts';
import type { Answering } from './answering.ts';

/** The rows of a funnel as they stand in the file; a blank cell has no value. */
export const funnel: Answering<'funnel'> = (tables, question) => {
  const table = tables.get(question.dataset);
  const months = table?.texts('month');
  if (!table || !months) return { kind: 'funnel', rows: [] };
  const segments = table.texts('segment');
  const numbers = table.columns.flatMap(({ name }) => {
    const column = numberColumn(table, name);
    return column ? [{ name, column }] : [];
  });
  const rows: FunnelRow[] = [];
  for (let row = 0; row < table.size; row++) {
    if (table.absent?.[row]) continue;
    const values: Record<string, string> = {};
    for (const { name, column } of numbers) {
      const value = exactAt(column, row);
      if (value !== undefined) values[name] = value;
    }
    const period = months.texts.text(months.codes[row]!);
    const segment = segments?.texts.text(segments.codes[row]!) ?? '';
    rows.push({ row: row + 1, period, segment, values });
  }
  return { kind: 'funnel', rows };
};
