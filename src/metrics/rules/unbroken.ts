import type { ZoneClock } from '../../core/calendar/zone-clock.ts';
import type { Finding } from '../../core/finding.ts';
import { toldPerRule } from '../capped.ts';
import { shown } from '../shown.ts';
import { absence, type Table, textColumn, timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

type Row = { readonly row: number; readonly segment: string; readonly month: number };

/**
 * Months without a row, for each segment, between the first and the last month of the file. Nothing is said where a
 * month cannot be read: the row may be the one that is missing.
 */
export const unbroken: TableRule = table => {
  const { period, by } = table.kind.unbroken ?? {};
  const rows = period === undefined || by === undefined ? undefined : monthsOf(table, period, by);
  if (!rows?.length || period === undefined) return [];
  const months = rows.map(({ month }) => month);
  const [first, last] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))];
  const gaps = [...Map.groupBy(rows, ({ segment }) => segment)].flatMap(([segment, own]) => {
    const here = new Set(own.map(({ month }) => month));
    const wanted = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    return wanted
      .filter(month => !here.has(month))
      .map(month => ({ month, segment, row: rowAfter(own, month) }));
  });
  const ordered = gaps.sort((a, b) => a.row - b.row || a.month - b.month || (a.segment < b.segment ? -1 : 1));
  const title = table.columns.find(column => column.name === period)?.title ?? period;
  const findings = ordered.slice(0, toldPerRule).map(({ row, month, segment }): Finding => {
    const whose = segment === '' ? '' : ` of ${by} ${shown(segment)}`;
    return {
      code: 'missing-period',
      severity: 'error',
      file: table.file,
      place: { kind: 'dataset', row: row + 1, column: title },
      message: `Missing row for \`${monthText(month)}\`${whose}, expected every month from the first to the last`,
      fix: 'Add the row, with zeros if nothing happened',
    };
  });
  return [{ findings, total: gaps.length }];
};

/** The rows with their months, numbered; undefined where one cannot be read. */
function monthsOf(table: Table, period: string, by: string): readonly Row[] | undefined {
  const column = timeColumn(table, period);
  if (!column) return undefined;
  const segments = textColumn(table, by);
  const rows: Row[] = [];
  for (let row = 0; row < table.size; row++) {
    if (table.absent?.[row] === absence.dropped) continue;
    const at = column.starts[row]!;
    if (Number.isNaN(at)) return undefined;
    const segment = segments?.texts.text(segments.codes[row]!) ?? '';
    rows.push({ row, segment, month: monthNumber(at, table.clock) });
  }
  return rows;
}

/** The row of the next month that is there, else the last one. */
function rowAfter(rows: readonly Row[], month: number): number {
  const later = rows.filter(each => each.month > month);
  const [first, ...rest] = later.length > 0 ? later : rows.slice(-1);
  return rest.reduce((next, each) => (each.month < next.month ? each : next), first!).row;
}

/** Months since year 0. */
function monthNumber(at: number, clock: ZoneClock): number {
  const shownDate = new Date(at + clock.offsetAt(at));
  return shownDate.getUTCFullYear() * 12 + shownDate.getUTCMonth();
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
