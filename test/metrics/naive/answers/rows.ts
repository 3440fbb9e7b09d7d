import { exactText } from '../../../../src/core/ground/exact.ts';
import type { RowAnswer, RowSet } from '../../../../src/core/ground/question.ts';
import { holds } from '../condition.ts';
import type { Table } from '../table.ts';

/** The cells of some columns of numbers, but for the blank ones. */
function numbersOf(
  table: Table,
  row: Table['rows'][number],
  names: readonly string[],
): NonNullable<RowAnswer['numbers']> {
  const isNumber = (name: string) =>
    ['count', 'money', 'number'].includes(table.columns.get(name)?.type ?? '');
  return Object.fromEntries(
    names.filter(isNumber).flatMap(name => {
      const text = row.texts.get(name) ?? '';
      return text === '' ? [] : [[name, exactText(text)]];
    }),
  );
}

export function rowsOf(
  table: Table,
  { where, at, before, texts, times, numbers }: RowSet,
): readonly RowAnswer[] {
  if (at !== undefined && !table.columns.has(at)) return [];
  return table.rows
    .filter(row => at === undefined || (row.times.get(at)?.start ?? Number.POSITIVE_INFINITY) < before)
    .filter(row => where === undefined || holds(where, table, row) === true)
    .map(row => {
      const named = [...row.times].filter(([name]) => times.includes(name));
      const nanos = named.flatMap(([name, time]) => (time.nanos ? [[name, time.nanos] as const] : []));
      return {
        row: row.row,
        texts: Object.fromEntries(texts.map(name => [name, row.texts.get(name) ?? ''])),
        times: Object.fromEntries(named.map(([name, { start, end }]) => [name, { start, end }])),
        ...(nanos.length > 0 && { nanos: Object.fromEntries(nanos) }),
        ...(numbers && { numbers: numbersOf(table, row, numbers) }),
      };
    });
}
