import { isByService } from '../../core/ground/coverage-rows.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn, timeColumn } from '../table.ts';
import { completeOf } from './covered-rows.ts';
import type { TableRule } from './table-rule.ts';

/** Where a row can be that is not in what is complete, in the order in which it is told. */
const sides = ['without any row', 'before `from`', 'after `through`', 'between two rows'] as const;
type Side = (typeof sides)[number];

/** Rows outside of what coverage.csv calls complete, which count for nothing (RULES 3). */
export const outsideCoverage: TableRule = (table, { covered = [] }) => {
  const name = table.kind.placedBy ?? '';
  const column = timeColumn(table, name);
  if (covered.length === 0 || !column) return [];
  const complete = completeOf(table, covered);
  const sideOf = (row: number): Side | undefined => {
    const at = column.starts[row]!;
    if (Number.isNaN(at)) return undefined;
    const { spans, isInside } = complete(row);
    if (isInside(at)) return undefined;
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return 'without any row';
    if (at < first.start) return 'before `from`';
    return at >= last.end ? 'after `through`' : 'between two rows';
  };
  const outside = Map.groupBy(
    rowsWhere(table, row => sideOf(row) !== undefined),
    sideOf,
  );
  const services = isByService(covered) ? textColumn(table, 'service') : undefined;
  const of = (row: number) => (services ? ` of service ${shown(table.cell(row, 'service'))}` : '');
  return sides.map(side => {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, name))}${of(row)} ${side} of \`${table.name}\` in coverage.csv, expected no such row`,
      fix: 'Correct coverage.csv or remove the row',
    });
    const rule = { code: 'outside-coverage', severity: 'warning', column: name, say } as const;
    return locatedRows(table, rule, outside.get(side) ?? []);
  });
};
