import { leads } from '../../core/datasets/leads.ts';
import { shown } from '../shown.ts';
import type { RowRule, RowRules } from './row-rule.ts';

/** Leads turned away without a reason, or both accepted and turned away. */
export const rejected: RowRules = table => {
  const has = (...names: string[]) =>
    table.kind.columns === leads.columns && names.every(name => table.names.has(name));
  const rules: RowRule[] = [];
  if (has('rejected_at', 'reject_reason')) {
    rules.push({
      code: 'rejected-without-reason',
      severity: 'warning',
      column: 'reject_reason',
      bad: "rejected_at <> '' AND reject_reason = ''",
      shows: [],
      say: () => ({
        message: 'Missing reason of a rejected lead, expected why it was turned away',
        fix: 'Fill in the reason',
      }),
    });
  }
  if (has('rejected_at', 'accepted_at')) {
    rules.push({
      code: 'accepted-and-rejected',
      severity: 'error',
      column: 'rejected_at',
      bad: "rejected_at <> '' AND accepted_at <> ''",
      shows: ['rejected_at'],
      say: at => ({
        message: `Unexpected ${shown(at)} in column \`rejected_at\` of an accepted lead, expected one of the two`,
        fix: 'Clear the one that no longer holds',
      }),
    });
  }
  return rules;
};
