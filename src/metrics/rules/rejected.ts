import { leads } from '../../core/datasets/leads.ts';
import type { Found } from '../capped.ts';
import { written } from '../columns/column.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn, timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';

/** Leads turned away without a reason, or both accepted and turned away. */
export const rejected: TableRule = table => {
  const rejectedAt = timeColumn(table, 'rejected_at');
  if (table.kind.columns !== leads.columns || !rejectedAt) return [];
  const isRejected = (row: number) => rejectedAt.written[row] !== written.blank;
  const founds: Found[] = [];
  const reason = textColumn(table, 'reject_reason');
  if (reason) {
    const say = () => ({
      message: 'Missing reason of a rejected lead, expected why it was turned away',
      fix: 'Fill in the reason',
    });
    const rule = {
      code: 'rejected-without-reason',
      severity: 'warning',
      column: 'reject_reason',
      say,
    } as const;
    const rows = rowsWhere(table, row => isRejected(row) && reason.codes[row] === 0);
    founds.push(locatedRows(table, rule, rows));
  }
  const acceptedAt = timeColumn(table, 'accepted_at');
  if (acceptedAt) {
    const say = (row: number) => ({
      message: `Unexpected ${shown(table.cell(row, 'rejected_at'))} in column \`rejected_at\` of an accepted lead, expected one of the two`,
      fix: 'Clear the one that no longer holds',
    });
    const rule = { code: 'accepted-and-rejected', severity: 'error', column: 'rejected_at', say } as const;
    const rows = rowsWhere(table, row => isRejected(row) && acceptedAt.written[row] !== written.blank);
    founds.push(locatedRows(table, rule, rows));
  }
  return founds;
};
