import { coverage } from '../../core/datasets/coverage.ts';
import { shown } from '../shown.ts';
import type { TableRule } from './table-rule.ts';
import { unlistedTexts } from './unlisted-texts.ts';

/** Rows of coverage.csv about a dataset that the agreement does not have. */
export const coverageRows: TableRule = (table, { datasets }) => {
  if (table.kind !== coverage) return [];
  const names = datasets.map(shown).join(', ');
  return unlistedTexts(table, 'unknown-dataset', 'dataset', datasets, seen => ({
    message: `Unexpected dataset ${shown(seen)}, expected ${datasets.length === 1 ? names : `one of ${names}`}`,
    fix: 'Correct the name or remove the row',
  }));
};
