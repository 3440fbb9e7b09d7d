import { basename, dirname } from 'node:path';
import type { DatasetTerms } from '../../core/datasets/terms.ts';
import type { Finding } from '../../core/ground/finding.ts';
import { textOf } from '../cell-source.ts';
import { loadDatasetAt } from '../load-table.ts';
import { cells } from '../rules/cells.ts';
import { tableRules } from '../rules/index.ts';
import { unique } from '../rules/unique.ts';

/** Something wrong with rows of a file: the first of them, the line where it stands, and how many there are. */
export type FoundInFile = Finding & { readonly line: number | undefined; readonly count: number };

/** What a dataset is read as, from a file that lies anywhere. */
export type Proof = {
  readonly findings: readonly FoundInFile[];
  /** Its columns, and the first rows as they are read. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const mostRows = 5;

/**
 * Reads a file as a dataset of an agreement is read, and holds it against all rules that need nothing beside it.
 *
 * @param undecided our names of columns of which nobody has said yet how they are written: their cells are shown as they stand, and nothing is
 *   found that depends on them
 */
export function proveMapping(
  path: string,
  terms: DatasetTerms,
  zone: string,
  undecided: readonly string[],
): Proof {
  const root = dirname(path);
  const loaded = loadDatasetAt(root === '/' ? '' : root, basename(path), terms, zone);
  const { table, places } = loaded;
  const around = {
    covered: undefined,
    datasets: [],
    unread: [undefined],
    elsewhere: new Map(),
    tables: new Map(),
  };
  const columns = table?.columns ?? [];
  const isUndecided = (name: string) => undecided.includes(name);
  const titles = columns.flatMap(({ name, title }) => (isUndecided(name) ? [title] : []));
  // How two columns go together is not known where one of them is not.
  const rules = undecided.length > 0 ? [cells, unique] : tableRules;
  const founds = [...loaded.founds, ...(table ? rules.flatMap(rule => rule(table, around)) : [])];
  const findings = founds.flatMap(({ findings: [first], total }) =>
    first && !(first.place.kind === 'dataset' && titles.includes(first.place.column ?? ''))
      ? [{ ...first, line: lineOf(first, places), count: total }]
      : [],
  );
  const cellAt = (row: number, at: number) => {
    const { name, source } = columns[at]!;
    if (!isUndecided(name)) return table?.cell(row, name) ?? '';
    return textOf(source, index => places?.cellsOf(row + 1)[index] ?? '', row);
  };
  const count = Math.min(mostRows, table?.size ?? 0);
  return {
    findings,
    names: columns.map(({ name }) => name),
    rows: Array.from({ length: count }, (_, row) => columns.map((_column, at) => cellAt(row, at))),
  };
}

function lineOf(
  { place }: Finding,
  places: { readonly lineOf: (record: number) => number } | undefined,
): number | undefined {
  if (place.kind === 'point') return place.line;
  return place.kind === 'dataset' ? places?.lineOf(place.row) : undefined;
}
