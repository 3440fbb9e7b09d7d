import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn, timeColumn } from '../table.ts';
import { completeOf } from './covered-rows.ts';
import type { TableRule } from './table-rule.ts';

/** The first row of a service where the data is complete from earlier on: what it was in before is not known (RULES 15). */
export const firstState: TableRule = (table, { covered = [] }) => {
  const { lasts, placedBy = '' } = table.kind;
  const column = timeColumn(table, placedBy);
  const complete = completeOf(table, covered);
  if (!lasts || !column) return [];
  const services = textColumn(table, lasts.of);
  const first = new Map<string, number>();
  const rows = rowsWhere(table, row => !Number.isNaN(column.starts[row]!) && services?.codes[row] !== 0);
  const placeOf = (row: number) =>
    complete(row).spans.findIndex(
      ({ start, end }) => column.starts[row]! >= start && column.starts[row]! < end,
    );
  for (const row of rows) {
    const place = placeOf(row);
    const key = `${place} ${services?.codes[row] ?? 0}`;
    const known = first.get(key);
    if (place >= 0 && (known === undefined || column.starts[row]! < column.starts[known]!))
      first.set(key, row);
  }
  const late = [...first.values()].filter(
    row => column.starts[row]! > complete(row).spans[placeOf(row)]!.start,
  );
  const say = (row: number) => {
    const of = services ? ` of ${shown(table.cell(row, lasts.of))}` : '';
    return {
      message: `Unexpected first state${of} at ${shown(table.cell(row, placedBy))}, expected one where coverage.csv begins; nothing is known of the time before`,
      fix: 'Add the state it was in, or let `from` in coverage.csv begin with the row',
    };
  };
  const rule = { code: 'late-first-state', severity: 'warning', column: placedBy, say } as const;
  return [
    locatedRows(
      table,
      rule,
      late.toSorted((a, b) => a - b),
    ),
  ];
};
