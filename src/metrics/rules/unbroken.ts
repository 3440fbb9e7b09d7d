import type { ZoneClock } from '../../core/ground/calendar/zone-clock.ts';
import type { Finding } from '../../core/ground/finding.ts';
import { toldPerRule } from '../../core/ground/shortened.ts';
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
  const [first, last] = extentOfMonths(rows);
  let total = 0;
  const gaps: Row[] = [];
  for (const own of Map.groupBy(rows, ({ segment }) => segment).values()) {
    const segmentGaps = gapsOf(own, first, last);
    total += last - first + 1 - new Set(own.map(({ month }) => month)).size;
    // Only the first rows are told of; a segment has no more of those than are told in all.
    gaps.push(...segmentGaps.sort(byRow).slice(0, toldPerRule));
  }
  const title = table.columns.find(column => column.name === period)?.title ?? period;
  const findings = gaps
    .sort(byRow)
    .slice(0, toldPerRule)
    .map(({ row, month, segment }): Finding => {
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
  return [{ findings, total }];
};

function byRow(a: Row, b: Row): number {
  return a.row - b.row || a.month - b.month || (a.segment < b.segment ? -1 : 1);
}

function extentOfMonths(rows: readonly Row[]): readonly [first: number, last: number] {
  const months = rows.map(({ month }) => month);
  return [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))];
}

/** The months that a segment lacks, each at the row of the next month that is there, else at the segment’s last one. */
function gapsOf(rows: readonly Row[], first: number, last: number): Row[] {
  const ascending = rows.toSorted((a, b) => a.month - b.month || a.row - b.row);
  const lastRow = rows.at(-1)!.row;
  const { segment } = rows[0]!;
  const gaps: Row[] = [];
  let place = 0;
  for (let month = first; month <= last; month++) {
    while (place < ascending.length && ascending[place]!.month < month) place++;
    if (ascending[place]?.month === month) continue;
    gaps.push({ row: ascending[place]?.row ?? lastRow, segment, month });
  }
  return gaps;
}

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

/** Months since year 0. */
function monthNumber(at: number, clock: ZoneClock): number {
  const shownDate = new Date(at + clock.offsetAt(at));
  return shownDate.getUTCFullYear() * 12 + shownDate.getUTCMonth();
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
