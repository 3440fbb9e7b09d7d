import type { Finding, Severity } from '../core/ground/finding.ts';
import { toldPerRule } from '../core/ground/shortened.ts';
import type { Found } from './capped.ts';
import type { Table } from './table.ts';

/** What a rule finds in rows: where it is shown, and the words for a row (0 the first). */
export type RowRule = {
  readonly code: Finding['code'];
  readonly severity: Severity;
  /** Our name of the column where the fault is shown. */
  readonly column: string;
  /** Whether the table can be read all the same, though it is an error. */
  readonly readable?: true;
  readonly say: (row: number) => Pick<Finding, 'message' | 'fix' | 'meant' | 'places' | 'slip'>;
};

/** Findings about rows, ascending; only the first few are put into words. */
export function locatedRows(table: Table, rule: RowRule, rows: readonly number[]): Found {
  const title = table.columns.find(column => column.name === rule.column)?.title ?? rule.column;
  return {
    total: rows.length,
    rows,
    findings: rows.slice(0, toldPerRule).map(row => ({
      code: rule.code,
      severity: rule.severity,
      file: table.file,
      place: { kind: 'dataset', row: row + 1, column: title },
      ...(rule.readable && { readable: rule.readable }),
      ...rule.say(row),
    })),
  };
}

/** The rows that have values and for which something is true. */
export function rowsWhere(table: Table, isSo: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (!table.absent?.[row] && isSo(row)) rows.push(row);
  return rows;
}
