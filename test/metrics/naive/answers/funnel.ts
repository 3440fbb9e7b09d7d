import type { FunnelAnswer } from '../../../../src/core/ground/question.ts';
import type { Table } from '../table.ts';

export function funnel(table: Table): FunnelAnswer['rows'] {
  const numbers = [...table.columns.values()].filter(({ type }) =>
    ['count', 'money', 'number'].includes(type),
  );
  return table.rows
    .filter(row => row.times.has('month'))
    .map(row => ({
      row: row.row,
      period: row.texts.get('month') ?? '',
      segment: row.texts.get('segment') ?? '',
      values: Object.fromEntries(
        numbers.flatMap(({ name }) => {
          const text = row.texts.get(name) ?? '';
          return text === '' ? [] : [[name, text]];
        }),
      ),
    }));
}
