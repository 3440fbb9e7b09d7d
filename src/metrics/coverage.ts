import type { Span } from '../core/ground/calendar/instant.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Table, textColumn, timeColumn } from './table.ts';

/**
 * What coverage.csv says is complete, by dataset (RULES 3); of two rows for one dataset the first holds. A dataset
 * whose row cannot be read is there without a span.
 */
export function readCoverage(table: Table | undefined): ReadonlyMap<string, Span | undefined> {
  const spans = new Map<string, Span | undefined>();
  const names = table && textColumn(table, 'dataset');
  const [from, through] = table ? [timeColumn(table, 'from'), timeColumn(table, 'through')] : [];
  if (!table || !names || !from || !through) return spans;
  for (let row = 0; row < table.size; row++) {
    const name = names.texts.text(names.codes[row]!);
    const span = { start: from.starts[row]!, end: through.ends[row]! };
    if (!table.absent?.[row] && !spans.has(name)) spans.set(name, span.start < span.end ? span : undefined);
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
