import type { Finding } from '../../core/ground/finding.ts';
import type { Found } from '../capped.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { type Table, textColumn } from '../table.ts';

/** Rows whose text in a column is none of a list, empty ones aside. */
export function unlistedTexts(
  table: Table,
  code: Finding['code'],
  name: string,
  among: readonly string[],
  say: (seen: string) => Pick<Finding, 'message' | 'fix'>,
): readonly Found[] {
  const column = textColumn(table, name);
  if (!column) return [];
  const listed = new Set([0, ...among.map(text => column.texts.codeOf(text))]);
  const rows = rowsWhere(table, row => !listed.has(column.codes[row]));
  const words = (row: number) => {
    const seen = column.texts.text(column.codes[row]!);
    return { ...say(seen), meant: { seen, among } };
  };
  return [locatedRows(table, { code, severity: 'error', column: name, say: words }, rows)];
}
