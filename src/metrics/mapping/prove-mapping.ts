import { basename, dirname } from 'node:path';
import type { DatasetTerms } from '../../core/datasets/terms.ts';
import type { Finding } from '../../core/ground/finding.ts';
import { capped } from '../capped.ts';
import { loadDatasetAt } from '../load-table.ts';
import { tableRules } from '../rules/index.ts';

/** What a dataset is read as, from a file that lies anywhere. */
export type Proof = {
  /** All that is wrong with it by itself, with the line where it stands. */
  readonly findings: readonly (Finding & { readonly line: number | undefined })[];
  /** Its columns, and the first rows as they are read. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const mostRows = 5;

/** Reads a file as a dataset of an agreement is read, and holds it against all rules that need nothing beside it. */
export function proveMapping(path: string, terms: DatasetTerms, zone: string): Proof {
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
  const founds = [...loaded.founds, ...(table ? tableRules.flatMap(rule => rule(table, around)) : [])];
  const names = table?.columns.map(({ name }) => name) ?? [];
  const count = Math.min(mostRows, table?.size ?? 0);
  return {
    findings: capped(founds).map(found => ({ ...found, line: lineOf(found, places) })),
    names,
    rows: Array.from({ length: count }, (_, row) => names.map(name => table?.cell(row, name) ?? '')),
  };
}

function lineOf(
  { place }: Finding,
  places: { readonly lineOf: (record: number) => number } | undefined,
): number | undefined {
  if (place.kind === 'point') return place.line;
  return place.kind === 'dataset' ? places?.lineOf(place.row) : undefined;
}
