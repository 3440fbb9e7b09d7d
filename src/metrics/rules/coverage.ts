import { coverage } from '../../core/datasets/coverage.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { textColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';
import { unlistedTexts } from './unlisted-texts.ts';

/** Rows of coverage.csv about a dataset that the agreement does not have, or about one service of a dataset that tells none apart. */
export const coverageRows: TableRule = (table, { datasets, elsewhere, tables }) => {
  if (table.kind !== coverage) return [];
  const names = datasets.map(shown).join(', ');
  const expected = datasets.length === 1 ? names : `one of ${names}`;
  const unknown = unlistedTexts(table, 'unknown-dataset', 'dataset', datasets, seen => {
    const other = elsewhere.get(seen);
    return other === undefined
      ? {
          message: `Unexpected dataset ${shown(seen)}, expected ${expected}`,
          fix: 'Correct the name or remove the row',
        }
      : {
          message: `Unexpected dataset ${shown(seen)}, which is of another folder, expected its rows in ${other}`,
          fix: 'Remove the row',
        };
  });
  const [named, services] = [textColumn(table, 'dataset'), textColumn(table, 'service')];
  if (!named || !services) return unknown;
  const about = (row: number) => {
    const name = named.texts.text(named.codes[row]!);
    return datasets.includes(name) ? tables.get(name) : undefined;
  };
  const rows = rowsWhere(table, row => {
    const of = about(row);
    return services.codes[row] !== 0 && of !== undefined && !of.names.has('service');
  });
  const say = (row: number) => ({
    message: `Unexpected service ${shown(table.cell(row, 'service'))} of ${shown(table.cell(row, 'dataset'))}, which has no column \`service\`, expected an empty cell`,
    fix: 'Leave it empty, or give the dataset such a column',
  });
  const rule = { code: 'service-without-column', severity: 'error', column: 'service', say } as const;
  return [...unknown, locatedRows(table, rule, rows)];
};
