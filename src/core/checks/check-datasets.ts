import { datasetColumns, datasetTable } from '../datasets/index.ts';
import { listed } from '../ground/say.ts';
import type { Finder } from './finder.ts';

/** A dataset's rules name columns it has, and records can be placed in time. */
export function checkDatasets(finder: Finder): void {
  for (const [name, terms] of Object.entries(finder.agreement.terms.datasets)) {
    const path = ['datasets', name];
    if (terms.kind === 'records' && datasetTable(terms).placedBy === undefined) {
      finder.wrong(
        'missing-field',
        path,
        `Missing time column of records \`${name}\`, expected at least one`,
        'Name it under `times:`, such as `times: { opened_at: iso }`, or map it under `columns:`',
      );
    }
    const columns = datasetColumns(terms).map(column => column.name);
    const known = (column: string, at: readonly (string | number)[]) => {
      if (columns.includes(column)) return;
      finder.wrong(
        'unknown-column',
        [...path, ...at],
        `Unexpected column \`${column}\` of dataset \`${name}\`, expected one of ${listed(columns)}`,
        'Name a column of the dataset',
        { meant: { seen: column, among: columns } },
      );
    };
    terms.duplicates?.by.forEach((column, index) => {
      known(column, ['duplicates', 'by', index]);
    });
  }
}
