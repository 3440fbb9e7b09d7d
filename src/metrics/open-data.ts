import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { coverage } from '../core/datasets/coverage.ts';
import { events } from '../core/datasets/events.ts';
import { fees } from '../core/datasets/fees.ts';
import { datasetColumns, datasetTable } from '../core/datasets/index.ts';
import type { TableKind } from '../core/datasets/table-kind.ts';
import { delimiters } from '../core/datasets/terms.ts';
import { byName } from '../core/ground/by-name.ts';
import { isByService } from '../core/ground/coverage-rows.ts';
import type { DataFacts, DatasetFacts } from '../core/ground/data-facts.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { Answers, Questions } from '../core/ground/question.ts';
import type { Point } from '../core/ground/source/point.ts';
import { answerOne } from './answers/index.ts';
import { capped, type Found } from './capped.ts';
import { extentOf } from './columns/instants.ts';
import { readCoverage, uncovered } from './coverage.ts';
import { withCsv } from './csv/csv-file.ts';
import type { Delimiter } from './csv/csv-reader.ts';
import type { DataInput } from './data-input.ts';
import { type DataPlace, dataPlaces, type HeldDataset, placeOf } from './data-places.ts';
import { readEvents } from './events.ts';
import { readFees } from './fees.ts';
import { readGroups, ungroupedRows } from './groups.ts';
import { type ReadTable, readTable, type TableSource } from './read-table.ts';
import { tableRules } from './rules/index.ts';
import { servicesIn } from './services.ts';
import { type Table, timeColumn } from './table.ts';

/** An agreement's data, read and checked. */
export type AgreementData = {
  readonly facts: DataFacts;
  readonly findings: readonly Finding[];
  /** Answers all questions. A dataset that could not be read has no spans, days or rows. */
  readonly answer: (questions: Questions) => Answers;
  /** Where a cell stands in a file (its path from the root): row 0 is the header, a column goes by its header. */
  readonly place: (file: string, row: number, column?: string) => Point | undefined;
};

/**
 * Reads and checks the CSVs of an agreement: its datasets, `metrics/coverage.csv`, `events.csv` and `fees.csv`; of a dataset of another folder
 * the file and the coverage.csv there (RULES 28). Bad data never throws: every fault is a finding at its row and column, at most 20 of a kind in
 * a file and then their number.
 */
export function openData(input: DataInput): AgreementData {
  const { folder } = input;
  const eventsFile = `${folder}/events.csv`;
  const places = dataPlaces(input).map(place => ({
    ...place,
    read: place.held.map(each => ({
      ...each,
      loaded: readDataset(place, each, input.used[each.name] ?? []),
    })),
    coverage: readSide(place, 'coverage.csv', `${place.folder}/metrics/coverage.csv`, coverage),
  }));
  const own = placeOf(input, folder);
  const sides = [
    readSide(own, 'events.csv', eventsFile, events),
    readSide(own, 'fees.csv', `${folder}/fees.csv`, fees),
  ];
  const tables = new Map(
    [
      ...places.flatMap(({ read }) => read.map(({ name, loaded }) => [name, loaded.table] as const)),
      ...sides.map(({ table }) => [table?.name ?? '', table] as const),
    ].flatMap(([name, table]) => (table ? [[name, table] as const] : [])),
  );
  const checked = places.map(place => checkPlace(place, tables));
  const complete = new Map(checked.flatMap(each => [...each.complete]));
  const facts = places.flatMap(({ read, folder: home }) =>
    read.map(({ name, terms }): [string, DatasetFacts] => [
      name,
      {
        file: `${home}/${terms.file}`,
        ...extent(tables.get(name)),
        ...(terms.from && { owner: terms.from }),
        ...coverageOf(complete.get(name), tables.get(name)),
      },
    ]),
  );
  const ofSides = sides.flatMap(({ table }) => {
    const around = { covered: undefined, ...own, tables };
    return table ? tableRules.flatMap(rule => rule(table, around)) : [];
  });
  const loaded = [...places.flatMap(each => [...each.read.map(one => one.loaded), each.coverage]), ...sides];
  const grouped = Object.entries(input.grouped ?? {}).map(([objective, asked]) => ({
    objective,
    ...readGroups(tables.get(asked.dataset), asked),
  }));
  const paid = readFees(tables.get('fees.csv'));
  const inOrder = new Map(facts);
  return {
    facts: {
      datasets: byName(Object.keys(input.datasets).map(name => [name, inOrder.get(name)!] as const)),
      events: readEvents(tables.get('events.csv')),
      eventsFile,
      ...(paid && { fees: paid }),
      ...(grouped.length > 0 && {
        groups: byName(grouped.map(each => [each.objective, each.groups] as const)),
      }),
    },
    findings: capped([
      ...loaded.flatMap(({ founds }) => founds),
      ...checked.flatMap(each => each.founds),
      ...ofSides,
      ...checked.flatMap(each => each.bare),
      ...ungroupedRows(grouped.flatMap(({ ungrouped }) => ungrouped)),
    ]),
    answer: questions => new Map([...questions].map(([key, question]) => [key, answerOne(tables, question)])),
    place: placer(loaded),
  };
}

type ReadPlace = DataPlace & {
  readonly read: readonly (HeldDataset & { readonly loaded: Loaded })[];
  readonly coverage: Loaded;
};

/** Holds the tables of one folder against the rules, and finds what its coverage.csv says of each, by the agreement’s names. */
function checkPlace(
  { folder, agreement, read, coverage: side, datasets, unread, elsewhere }: ReadPlace,
  all: ReadonlyMap<string, Table>,
) {
  const complete = readCoverage(side.table);
  const known = new Map(read.map(each => [each.known, each.loaded.table]));
  // In the order of their folder, whatever the order of those who name them: what is found is the same for all.
  const named = datasets.flatMap(name => {
    const table = known.get(name);
    return table ? [[name, table] as const] : [];
  });
  const around = { datasets, unread, elsewhere, tables: folder === agreement ? all : new Map(named) };
  const checked = [...named, ...(side.table ? [['coverage.csv', side.table] as const] : [])];
  return {
    complete: read.map(({ name, known }) => [name, complete.get(known)] as const),
    founds: checked.flatMap(([known, table]) =>
      tableRules.flatMap(rule => rule(table, { ...around, covered: complete.get(known) })),
    ),
    bare: named.flatMap(([known, table]) => (complete.has(known) ? [] : [one(uncovered(table))])),
  };
}

/** Where cells stand, by file. It holds on to no columns, since places are asked for when those are long gone. */
function placer(read: readonly Loaded[]): AgreementData['place'] {
  const places = new Map(read.flatMap(({ places: own, file }) => (own ? [[file, own]] : [])));
  return (file, row, column) => places.get(file)?.pointOf(row, column);
}

type Loaded = Partial<ReadTable> & { readonly file: string; readonly founds: readonly Found[] };

function readDataset(place: DataPlace, held: HeldDataset, used: readonly string[]): Loaded {
  const { known, terms } = held;
  const source: TableSource = {
    name: known,
    file: `${place.folder}/${terms.file}`,
    kind: datasetTable(terms),
    columns: datasetColumns(terms).map(column =>
      used.includes(column.name) ? { ...column, header: 'required' } : column,
    ),
    headers: terms,
    zone: terms.zone ?? place.zone,
    blank: terms.blank,
    duplicates: terms.duplicates,
  };
  const delimiter = terms.delimiter && delimiters[terms.delimiter];
  return load(place, source, () => missingFile(place, held), delimiter);
}

function readSide(place: DataPlace, name: string, file: string, kind: TableKind): Loaded {
  return load(place, { name, file, kind, columns: kind.columns, headers: {}, zone: place.zone });
}

/** A table from a file; a side file may be missing. */
function load(
  { root, realFolder }: DataPlace,
  source: TableSource,
  whenMissing?: () => Finding,
  delimiter: Delimiter = source.file.endsWith('.tsv') ? '\t' : ',',
): Loaded {
  const { file } = source;
  const read = withCsv({ root, folder: realFolder, file }, delimiter, (csv, reader) =>
    readTable(source, csv, reader),
  );
  if (read === 'missing') return { file, founds: whenMissing ? [one(whenMissing())] : [] };
  return 'code' in read ? { file, founds: [one(read)] } : { file, ...read };
}

function one(finding: Finding): Found {
  return { findings: [finding], total: 1 };
}

function missingFile({ root, folder, agreement }: DataPlace, { name, known, terms }: HeldDataset): Finding {
  const beside = dirname(terms.file);
  const among = filesIn(join(root, folder, beside))
    .filter(each => /\.[ct]sv$/.test(each))
    .map(each => `${beside}/${each}`);
  const isOwn = folder === agreement;
  return {
    code: 'missing-file',
    severity: 'error',
    file: `${agreement}/agreement.mdx`,
    place: { kind: 'terms', path: ['datasets', name, isOwn ? 'file' : 'from'] },
    message: isOwn
      ? `Missing file \`${terms.file}\`, expected the CSV of dataset \`${name}\``
      : `Missing file \`${folder}/${terms.file}\`, expected the CSV of dataset \`${known}\` there`,
    fix: 'Commit the file or correct its name',
    ...(isOwn && { meant: { seen: terms.file, among: among.toSorted() } }),
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What coverage.csv says of a dataset, and the services that its rows name where it tells them apart. */
function coverageOf(
  covered: DatasetFacts['covered'],
  table: Table | undefined,
): Pick<DatasetFacts, 'covered' | 'services'> {
  return { covered, ...(isByService(covered ?? []) && { services: table ? servicesIn(table) : [] }) };
}

/** Number of rows, and the first and last instant that the placing column names; a month names all of itself. */
function extent(table: Table | undefined): Pick<DatasetFacts, 'rows' | 'dropped' | 'first' | 'last'> {
  const column = table && timeColumn(table, table.kind.placedBy ?? '');
  const dropped = table?.dropped === undefined ? {} : { dropped: table.dropped };
  const { first, last } = column ? extentOf(column) : {};
  return { rows: table?.rows ?? 0, ...dropped, first, last };
}
