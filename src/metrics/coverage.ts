import type { Span } from '../core/calendar/instant.ts';
import type { Finding } from '../core/finding.ts';
import type { Database } from './database.ts';
import { timeColumns } from './sql/time.ts';
import type { Table } from './table.ts';

/**
 * What coverage.csv says is complete, by dataset (SEMANTICS 3); of two rows for one dataset the first holds. A dataset
 * whose row cannot be read is there without a span.
 */
export async function readCoverage(
  db: Database,
  table: Table | undefined,
): Promise<ReadonlyMap<string, Span | undefined>> {
  const spans = new Map<string, Span | undefined>();
  if (!table?.kind.columns.every(column => table.names.has(column.name))) return spans;
  const { ms } = timeColumns('from');
  const { end } = timeColumns('through');
  const rows = await db.rows(
    `SELECT dataset, ${ms} AS start, ${end} AS stop FROM ${table.view} ORDER BY "#row" DESC`,
  );
  for (const { dataset, start, stop } of rows) {
    const known = typeof start === 'number' && typeof stop === 'number' && start < stop;
    spans.set(String(dataset), known ? { start, end: stop } : undefined);
  }
  return spans;
}

/** Said once of a dataset without a row in coverage.csv. */
export function uncovered(table: Table): Finding {
  return {
    code: 'no-coverage',
    severity: 'warning',
    file: table.file,
    place: { kind: 'file' },
    message: `Missing row for dataset \`${table.name}\` in coverage.csv, expected what is complete; taken from the first to the last time in the file`,
    fix: `Add \`${table.name},<from>,<through>\` to metrics/coverage.csv`,
  };
}
