import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** With fewer rows it may be chance. */
const fewest = 3;

/** Two columns of times of which the later one is before the earlier one in every row: their headers are most likely swapped (RULES 33). */
export const swappedColumns: TableRule = table =>
  (table.kind.usual ?? []).flatMap(([earlier, later]) => {
    const [first, second] = [timeColumn(table, earlier), timeColumn(table, later)];
    if (!first || !second) return [];
    const both = rowsWhere(table, row => first.starts[row]! >= 0 && second.starts[row]! >= 0);
    if (both.length < fewest || !both.every(row => second.ends[row]! < first.starts[row]!)) return [];
    const say = () => ({
      message: `Unexpected ${shown(table.cell(both[0]!, later))} in column ${shown(later)} before ${shown(table.cell(both[0]!, earlier))} in ${shown(earlier)}, and so in all ${both.length} rows that have both, expected it after that; most likely the two headers are swapped`,
      fix: 'Swap the two headers, or correct `columns:` of the dataset',
    });
    return [
      locatedRows(table, { code: 'swapped-columns', severity: 'warning', column: later, say }, [both[0]!]),
    ];
  });
