import { checkFunnel } from '../datasets/check-funnel.ts';
import { datasetColumns, datasetTable } from '../datasets/index.ts';
import type { Finder } from './finder.ts';

/** A dataset's rules name columns it has, and records can be placed in time. */
export function checkDatasets(finder: Finder): void {
  for (const [name, terms] of Object.entries(finder.agreement.terms.datasets)) {
    const path = ['datasets', name];
    const table = datasetTable(terms);
    if (table.ownTimes && table.placedBy === undefined) {
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
      finder.unknownColumn([...path, ...at], column, name, columns);
    };
    const around = { datasets: finder.agreement.terms.datasets, datasetNames: finder.names.datasets };
    checkFunnel(finder.below(path), around, name, terms);
    terms.duplicates?.by.forEach((column, index) => {
      known(column, ['duplicates', 'by', index]);
    });
  }
}
