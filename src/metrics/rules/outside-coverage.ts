import { shown } from '../shown.ts';
import { timeColumns } from '../sql/time.ts';
import type { RowRules } from './row-rule.ts';

/** Rows outside of what coverage.csv calls complete, which count for nothing (SEMANTICS 3). */
export const outsideCoverage: RowRules = (table, { covered }) => {
  const column = table.kind.placedBy;
  if (!covered || column === undefined || !table.names.has(column)) return [];
  const { text, ms } = timeColumns(column);
  const side = (bad: string, what: string) =>
    ({
      code: 'outside-coverage',
      severity: 'warning',
      column,
      bad,
      shows: [text],
      say: (value: string) => ({
        message: `Unexpected ${shown(value)} ${what} of \`${table.name}\` in coverage.csv, expected no such row`,
        fix: 'Correct coverage.csv or remove the row',
      }),
    }) as const;
  return [
    side(`${ms} < ${covered.start}`, 'before `from`'),
    side(`${ms} >= ${covered.end}`, 'after `through`'),
  ];
};
