import type { CoverageRow } from '../core/ground/data-facts.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Table, textColumn, timeColumn } from './table.ts';

/**
 * What coverage.csv says is complete, by dataset, in the order of the file (RULES 3). A dataset whose rows cannot be read is there without any.
 */
export function readCoverage(table: Table | undefined): ReadonlyMap<string, readonly CoverageRow[]> {
  const rows = new Map<string, CoverageRow[]>();
  const names = table && textColumn(table, 'dataset');
  const services = table && textColumn(table, 'service');
  const [from, through] = table ? [timeColumn(table, 'from'), timeColumn(table, 'through')] : [];
  if (!table || !names || !from || !through) return rows;
  for (let row = 0; row < table.size; row++) {
    if (table.absent?.[row]) continue;
    const name = names.texts.text(names.codes[row]!);
    const own = rows.get(name) ?? [];
    rows.set(name, own);
    const service = services?.texts.text(services.codes[row]!) ?? '';
    const [start, end] = [from.starts[row]!, through.ends[row]!];
    if (start < end) {
      const line = table.places.lineOf(row + 1);
      own.push({ start, end, ...(service !== '' && { service }), line });
    }
  }
  return rows;
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
