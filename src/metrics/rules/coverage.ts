import { coverage } from '../../core/datasets/coverage.ts';
import { textSql } from '../database.ts';
import { shown } from '../shown.ts';
import type { RowRules } from './row-rule.ts';

/** Rows of coverage.csv about a dataset that the agreement does not have. */
export const coverageRows: RowRules = (table, { datasets }) => {
  if (table.kind !== coverage || !table.names.has('dataset')) return [];
  const names = datasets.map(shown).join(', ');
  return [
    {
      code: 'unknown-dataset',
      severity: 'error',
      column: 'dataset',
      bad: `dataset NOT IN (${['', ...datasets].map(textSql).join(', ')})`,
      shows: ['dataset'],
      say: seen => ({
        message: `Unexpected dataset ${shown(seen)}, expected ${datasets.length === 1 ? names : `one of ${names}`}`,
        fix: 'Correct the name or remove the row',
        meant: { seen, among: datasets },
      }),
    },
  ];
};
