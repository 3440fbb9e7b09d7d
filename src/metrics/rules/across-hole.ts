import type { Span } from '../../core/ground/calendar/instant.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import { completeOf } from './covered-rows.ts';
import type { TableRule } from './table-rule.ts';

/**
 * Events of something whose last one stands before a hole in what is complete: what happened to it in between is not known, such as a pause that
 * began or ended there (RULES 3).
 */
export const acrossHole: TableRule = (table, { covered = [] }) => {
  const { courseOf, placedBy = '' } = table.kind;
  const column = timeColumn(table, placedBy);
  const items = courseOf === undefined ? undefined : table.texts(courseOf);
  if (covered.length < 2 || courseOf === undefined || !column || !items) return [];
  const at = (row: number) => column.starts[row]!;
  const complete = completeOf(table, covered);
  const spanOf = (row: number) =>
    complete(row).spans.find(({ start, end }) => at(row) >= start && at(row) < end);
  const last = new Map<number, Span>();
  const after: number[] = [];
  for (const row of rowsWhere(table, () => true).toSorted((a, b) => at(a) - at(b))) {
    const [item, span] = [items.codes[row]!, spanOf(row)];
    if (!span) continue;
    if ((last.get(item) ?? span) !== span) after.push(row);
    last.set(item, span);
  }
  const say = (row: number) => ({
    message: `Unexpected hole in coverage.csv before this event of ${shown(table.cell(row, courseOf))}, expected to know what happened in it; its time is counted as if nothing had`,
    fix: 'Add the events of the hole, and its days to coverage.csv',
  });
  const rule = { code: 'across-hole', severity: 'warning', column: placedBy, say } as const;
  return [
    locatedRows(
      table,
      rule,
      after.toSorted((a, b) => a - b),
    ),
  ];
};
