import { insideOf } from '../../core/ground/calendar/inside-of.ts';
import { mergeSpans } from '../../core/ground/calendar/overlap.ts';
import { extentOf } from '../columns/instants.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Rows outside of what coverage.csv calls complete, which count for nothing (RULES 3). */
export const outsideCoverage: TableRule = (table, { covered }) => {
  const name = table.kind.placedBy ?? '';
  const column = timeColumn(table, name);
  const spans = mergeSpans(covered ?? []);
  if (spans.length === 0 || !column) return [];
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
  const { first = start, last = start } = extentOf(column);
  if (first >= start && last < end && spans.length === 1) return [];
  const isInside = insideOf(spans);
  const side = (what: string, isOutside: (at: number) => boolean) => {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, name))} ${what} of \`${table.name}\` in coverage.csv, expected no such row`,
      fix: 'Correct coverage.csv or remove the row',
    });
    const rule = { code: 'outside-coverage', severity: 'warning', column: name, say } as const;
    return locatedRows(
      table,
      rule,
      rowsWhere(table, row => isOutside(column.starts[row]!)),
    );
  };
  return [
    side('before `from`', at => at < start),
    side('after `through`', at => at >= end),
    side('between two rows', at => at >= start && at < end && !isInside(at)),
  ];
};
