import type { EpochMs } from '../../core/ground/calendar/instant.ts';
import type { ZoneClock } from '../../core/ground/calendar/zone-clock.ts';
import { written } from '../columns/column.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

const hourMs = 3_600_000;

/** Columns where some times have an offset and some do not: the rarer way is the fault, but for an offset that tells what the clocks leave open. */
export const mixedZones: TableRule = table =>
  table.columns.flatMap(({ name, title }) => {
    const column = timeColumn(table, name);
    if (!column) return [];
    const naive = countOf(column.written, written.naive);
    const withOffset = countOf(column.written, written.withOffset);
    if (naive === 0 || withOffset === 0) return [];
    const offsetIsRare = withOffset <= naive;
    const [seen, most] = offsetIsRare ? ['with', 'without'] : ['without', 'with'];
    const rare = offsetIsRare ? written.withOffset : written.naive;
    const say = (row: number) => ({
      message: `Unexpected time ${seen} an offset ${shown(table.cell(row, name))} in column ${shown(title)}, expected all ${most} one as in most rows`,
      fix: 'Write all times of the column the same way',
    });
    const isNeeded = (row: number) => offsetIsRare && isNearChange(column.starts[row]!, table.clock);
    const rows = rowsWhere(table, row => column.written[row] === rare && !isNeeded(row));
    return [locatedRows(table, { code: 'mixed-zones', severity: 'error', column: name, say }, rows)];
  });

function countOf(ways: Uint8Array, way: number): number {
  let count = 0;
  for (let row = 0; row < ways.length; row++) if (ways[row] === way) count++;
  return count;
}

/** Whether an instant would be doubtful without its offset, as the clocks are changed around it (RULES 5). */
function isNearChange(at: EpochMs, clock: ZoneClock): boolean {
  return [at - 6 * hourMs, at + 6 * hourMs].some(
    beside => clock.doubt(at + clock.offsetAt(beside)) !== undefined,
  );
}
