import { extentOf } from '../columns/instants.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn, timeColumn } from '../table.ts';
import { completeOf } from './covered-rows.ts';
import type { TableRule } from './table-rule.ts';

/** Rows outside of what coverage.csv calls complete, which count for nothing (RULES 3). */
export const outsideCoverage: TableRule = (table, { covered = [] }) => {
  const name = table.kind.placedBy ?? '';
  const column = timeColumn(table, name);
  if (covered.length === 0 || !column) return [];
  const complete = completeOf(table, covered);
  const isByService = covered.some(each => each.service !== undefined);
  if (!isByService && table.size > 0) {
    const { spans } = complete(0);
    const { first = Number.NaN, last = Number.NaN } = extentOf(column);
    if (spans.length === 1 && first >= spans[0]!.start && last < spans[0]!.end) return [];
  }
  const services = isByService ? textColumn(table, 'service') : undefined;
  const of = (row: number) => (services ? ` of service ${shown(table.cell(row, 'service'))}` : '');
  const side = (what: string, isOutside: (at: number, row: number) => boolean) => {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, name))}${of(row)} ${what} of \`${table.name}\` in coverage.csv, expected no such row`,
      fix: 'Correct coverage.csv or remove the row',
    });
    const rule = { code: 'outside-coverage', severity: 'warning', column: name, say } as const;
    return locatedRows(
      table,
      rule,
      rowsWhere(table, row => !Number.isNaN(column.starts[row]!) && isOutside(column.starts[row]!, row)),
    );
  };
  return [
    side('without any row', (_, row) => complete(row).spans.length === 0),
    side('before `from`', (at, row) => at < (complete(row).spans[0]?.start ?? at)),
    side('after `through`', (at, row) => at >= (complete(row).spans.at(-1)?.end ?? Number.POSITIVE_INFINITY)),
    side('between two rows', (at, row) => {
      const { spans, isInside } = complete(row);
      return spans.length > 0 && at >= spans[0]!.start && at < spans.at(-1)!.end && !isInside(at);
    }),
  ];
};
