import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ofNobody, type RowsChange } from '../../core/change/change.ts';
import type { Side } from '../../core/change/side.ts';
import { watchedColumns } from '../../core/checks/watched-columns.ts';
import { coverage } from '../../core/datasets/coverage.ts';
import { events } from '../../core/datasets/events.ts';
import { fees } from '../../core/datasets/fees.ts';
import type { TableKind } from '../../core/datasets/table-kind.ts';
import { compareRows } from '../../metrics/compare-rows.ts';
import { loadDatasetAt, loadSideAt } from '../../metrics/load-table.ts';
import type { Table } from '../../metrics/table.ts';

/** Files beside the datasets whose rows are facts of an agreement. */
const sideFiles: Readonly<Record<string, TableKind>> = {
  'events.csv': events,
  'fees.csv': fees,
  'metrics/coverage.csv': coverage,
};

/** How the rows of the own data of an agreement differ, file by file. */
export function rowChanges(
  base: { readonly root: string; readonly side: Side },
  head: { readonly root: string; readonly side: Side },
  changed: readonly string[],
): readonly RowsChange[] {
  const { id } = head.side.report;
  const named = watchedColumns(head.side.terms);
  return namesOf(base.side, head.side).flatMap(([dataset, file]) => {
    const paths = new Set([base.side, head.side].flatMap(side => pathsOf(side, dataset, file)));
    if (!changed.some(path => paths.has(path))) return [];
    const values = named[dataset]?.named;
    const compared = compareRows(
      tableOf(base, dataset, file),
      tableOf(head, dataset, file),
      column => (values?.get(column)?.length ?? 0) > 0,
    );
    if (!compared) return [];
    return {
      rule: 'rows-changed' as const,
      agreement: id,
      dataset,
      file: `slas/${id}/${fileIn(head.side, dataset) ?? fileIn(base.side, dataset) ?? file}`,
      ...compared,
      closed: false,
      cause: ['data'] as const,
      ...ofNobody,
    };
  });
}

/** Every dataset of its own, and every side file, with a name of its file. */
function namesOf(base: Side, head: Side): readonly (readonly [dataset: string, file: string])[] {
  const datasets = [head, base].flatMap(({ terms }) =>
    Object.entries(terms.datasets).flatMap(([name, { from, file }]) => (from ? [] : [[name, file] as const])),
  );
  return [...new Map([...datasets, ...Object.keys(sideFiles).map(file => [file, file] as const)])];
}

function fileIn({ terms }: Side, dataset: string): string | undefined {
  return Object.hasOwn(terms.datasets, dataset) ? terms.datasets[dataset]?.file : undefined;
}

function pathsOf(side: Side, dataset: string, file: string): readonly string[] {
  return [`slas/${side.report.id}/${fileIn(side, dataset) ?? file}`];
}

function tableOf(
  { root, side: { report, terms } }: { readonly root: string; readonly side: Side },
  dataset: string,
  file: string,
): Table | undefined {
  const folder = join(root, 'slas', report.id);
  if (!existsSync(folder)) return undefined;
  const real = realpathSync(folder);
  const kind = sideFiles[dataset];
  const held = Object.hasOwn(terms.datasets, dataset) ? terms.datasets[dataset] : undefined;
  if (held && !held.from) return loadDatasetAt(real, held.file, held, terms.timezone).table;
  return kind ? loadSideAt(real, file, kind, terms.timezone).table : undefined;
}
