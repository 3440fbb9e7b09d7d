import type { DatasetTerms } from '../../../src/core/datasets/terms.ts';
import type { DataFacts, DatasetFacts } from '../../../src/core/ground/data-facts.ts';
import { coveredOf, eventsOf, feesOf } from './side-files.ts';
import type { Table } from './table.ts';
import { byCharacter } from './text-order.ts';

/** What an agreement's data is, before any reading of it. */
export type Given = {
  readonly zone: string;
  readonly files: readonly { readonly name: string; readonly terms: DatasetTerms }[];
  /** Bytes of coverage.csv, events.csv and fees.csv by their path in the folder; a missing one is empty. */
  readonly sides: Readonly<Record<string, Uint8Array>>;
};

/** What is known of an agreement's data before questions. `folder` is the agreement's from the root. */
export function naiveFacts(
  folder: string,
  { zone, files, sides }: Given,
  tables: ReadonlyMap<string, Table>,
): DataFacts {
  const bytes = (path: string) => sides[path] ?? new Uint8Array();
  const datasets = files.map(({ name, terms }): [string, DatasetFacts] => {
    const covered = coveredOf(name, bytes('metrics/coverage.csv'), zone);
    const isByService = covered?.some(({ service }) => service !== undefined);
    const services = isByService && { services: servicesOf(tables.get(name)) };
    return [name, { file: `${folder}/${terms.file}`, ...extentOf(tables.get(name)), covered, ...services }];
  });
  return {
    datasets: Object.fromEntries(datasets),
    events: eventsOf(bytes('events.csv'), zone),
    eventsFile: `${folder}/events.csv`,
    fees: feesOf(bytes('fees.csv'), zone),
  };
}

function servicesOf(table: Table | undefined): readonly string[] {
  if (!table?.columns.has('service')) return [];
  return [...new Set(table.rows.map(({ texts }) => texts.get('service') ?? ''))].sort(byCharacter);
}

function extentOf(table: Table | undefined): Pick<DatasetFacts, 'rows' | 'dropped' | 'first' | 'last'> {
  const named = table?.rows.flatMap(({ times }) => times.get(table.placedBy ?? '') ?? []) ?? [];
  // A day or month names all of itself, up to its last millisecond.
  const lasts = named.map(({ start, end }) => Math.max(start, end - 1));
  return {
    rows: table?.rows.length ?? 0,
    dropped: table?.dropped,
    first: named.length > 0 ? Math.min(...named.map(({ start }) => start)) : undefined,
    last: named.length > 0 ? Math.max(...lasts) : undefined,
  };
}
