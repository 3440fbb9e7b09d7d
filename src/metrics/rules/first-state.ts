import { isoUtc, type Span } from '../../core/ground/calendar/instant.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn, timeColumn } from '../table.ts';
import { completeOf } from './covered-rows.ts';
import type { TableRule } from './table-rule.ts';

/**
 * The first row of a service where the data is complete from earlier on, and its last row where the data goes on after a hole without another: what
 * it was in before the one, or is in after the other, is not known (RULES 15).
 */
export const firstState: TableRule = (table, { covered = [] }) => {
  const { lasts, placedBy = '' } = table.kind;
  const column = timeColumn(table, placedBy);
  if (!lasts || !column) return [];
  const at = (row: number) => column.starts[row]!;
  const complete = completeOf(table, covered);
  const services = textColumn(table, lasts.of);
  /** Of a service in a span that is complete. */
  const firsts = new Map<string, { readonly row: number; readonly span: Span }>();
  const lastOf = new Map<number, number>();
  for (const row of rowsWhere(table, row => !Number.isNaN(at(row)) && services?.codes[row] !== 0)) {
    const service = services?.codes[row] ?? 0;
    const last = lastOf.get(service);
    if (last === undefined || at(row) >= at(last)) lastOf.set(service, row);
    const span = complete(row).spans.find(({ start, end }) => at(row) >= start && at(row) < end);
    if (!span) continue;
    const key = `${span.start} ${service}`;
    const known = firsts.get(key);
    if (!known || at(row) < at(known.row)) firsts.set(key, { row, span });
  }
  const late = [...firsts.values()].flatMap(({ row, span }) => (at(row) > span.start ? [row] : []));
  const say = (row: number) => {
    const of = services ? ` of ${shown(table.cell(row, lasts.of))}` : '';
    return {
      message: `Unexpected first state${of} at ${shown(table.cell(row, placedBy))}, expected one where coverage.csv begins; nothing is known of the time before`,
      fix: `Add the state it was in, or let \`from\` in coverage.csv begin with the row${services ? ', in a row of its service' : ''}`,
    };
  };
  const rule = { code: 'late-first-state', severity: 'warning', column: placedBy, say } as const;
  const silent = new Map(
    [...lastOf.values()].flatMap(row => {
      const span = complete(row).spans.find(({ start }) => start > at(row));
      return span ? [[row, span] as const] : [];
    }),
  );
  const sayNone = (row: number) => {
    const of = services ? ` of ${shown(table.cell(row, lasts.of))}` : '';
    const from = isoUtc(silent.get(row)!.start);
    return {
      message: `Missing state${of} from \`${from}\` on, where coverage.csv begins again, expected a row; nothing is known of the time after`,
      fix: 'Add the state it was in then',
    };
  };
  const none = { code: 'no-state', severity: 'warning', column: placedBy, say: sayNone } as const;
  return [
    locatedRows(
      table,
      rule,
      late.toSorted((a, b) => a - b),
    ),
    locatedRows(
      table,
      none,
      [...silent.keys()].toSorted((a, b) => a - b),
    ),
  ];
};
