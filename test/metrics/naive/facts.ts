import type { Span } from '../../../src/core/calendar/instant.ts';
import type { DatasetFacts } from '../../../src/core/question.ts';
import { csvRecords } from './csv-records.ts';
import type { Table } from './table.ts';
import { timeCell } from './time-cell.ts';

/** What is known of a dataset before questions, but for its file. */
export function factsOf(table: Table | undefined): Pick<DatasetFacts, 'rows' | 'dropped' | 'first' | 'last'> {
  const named = table?.rows.flatMap(({ times }) => times.get(table.placedBy ?? '') ?? []) ?? [];
  // A day or month names all of itself, up to its last millisecond.
  const lasts = named.map(({ start, end }) => Math.max(start, end - 1));
  return {
    rows: table?.rows.length ?? 0,
    dropped: table?.dropped,
    first: named.length > 0 ? Math.min(...named.map(({ start }) => start)) : undefined,
    last: named.length > 0 ? Math.max(...lasts) : undefined,
  };
}

/** What coverage.csv says of a dataset: of its first row, if that names a span. */
export function coveredOf(dataset: string, coverage: string, zone: string): Span | undefined {
  const [, ...rows] = csvRecords(coverage, ',');
  const [, from = '', through = ''] = rows.find(([name]) => name === dataset) ?? [];
  const start = timeCell(from, { type: 'date-or-time' }, zone)?.start;
  const end = timeCell(through, { type: 'date-or-time' }, zone)?.end;
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}
