import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { coverage } from '../core/datasets/coverage.ts';
import { events } from '../core/datasets/events.ts';
import { fees } from '../core/datasets/fees.ts';
import { datasetColumns, datasetTable } from '../core/datasets/index.ts';
import type { TableKind } from '../core/datasets/table-kind.ts';
import { type DatasetTerms, delimiters } from '../core/datasets/terms.ts';
import { byName } from '../core/ground/by-name.ts';
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
import { readEvents } from './events.ts';
import { readFees } from './fees.ts';
import { type ReadTable, readTable, type TableSource } from './read-table.ts';
import { tableRules } from './rules/index.ts';
import { servicesIn } from './services.ts';
import { type Table, timeColumn } from './table.ts';

/** Where an agreement's data is, and how to read it. */
export type DataInput = {
  /** Absolute path of the repository. */
  readonly root: string;
  /** The agreement's folder from the root: `slas/marketing-sales`. */
  readonly folder: string;
  /** Zone of dates in coverage.csv and events.csv, and of datasets that name none. */
  readonly zone: string;
  readonly datasets: Readonly<Record<string, DatasetTerms>>;
  /** Columns of each dataset that its file must have, beside those its kind always needs. */
  readonly used: Readonly<Record<string, readonly string[]>>;
};

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
 * Reads and checks the CSVs of an agreement: its datasets, `metrics/coverage.csv`, `events.csv` and `fees.csv`. Bad data never
 * throws: every fault is a finding at its row and column, at most 20 of a kind in a file and then their number.
 */
export function openData(given: DataInput): AgreementData {
  const input = { ...given, realFolder: realpathSync.native(join(given.root, given.folder)) };
  const { folder } = input;
  const names = Object.keys(input.datasets);
  const eventsFile = `${folder}/events.csv`;
  const read = [
    ...Object.entries(input.datasets).map(([name, terms]) => readDataset(input, name, terms)),
    readSide(input, 'coverage.csv', `${folder}/metrics/coverage.csv`, coverage),
    readSide(input, 'events.csv', eventsFile, events),
    readSide(input, 'fees.csv', `${folder}/fees.csv`, fees),
  ];
  const tables = new Map(read.flatMap(({ table }) => (table ? [[table.name, table]] : [])));
  const complete = readCoverage(tables.get('coverage.csv'));
  const checked = [...tables.values()].flatMap(table => {
    const around = { covered: complete.get(table.name), datasets: names, tables };
    return tableRules.flatMap(rule => rule(table, around));
  });
  const bare = names.flatMap(name => {
    const table = complete.has(name) ? undefined : tables.get(name);
    return table ? [one(uncovered(table))] : [];
  });
  const facts = Object.entries(input.datasets).map(([name, terms]): [string, DatasetFacts] => [
    name,
    {
      file: `${folder}/${terms.file}`,
      ...extent(tables.get(name)),
      ...coverageOf(complete.get(name), tables.get(name)),
    },
  ]);
  const paid = readFees(tables.get('fees.csv'));
  return {
    facts: {
      datasets: byName(facts),
      events: readEvents(tables.get('events.csv')),
      eventsFile,
      ...(paid && { fees: paid }),
    },
    findings: capped([...read.flatMap(({ founds }) => founds), ...checked, ...bare]),
    answer: questions => new Map([...questions].map(([key, question]) => [key, answerOne(tables, question)])),
    place: placer(read),
  };
}

/** Where cells stand, by file. It holds on to no columns, since places are asked for when those are long gone. */
function placer(read: readonly Loaded[]): AgreementData['place'] {
  const places = new Map(read.flatMap(({ places: own, file }) => (own ? [[file, own]] : [])));
  return (file, row, column) => places.get(file)?.pointOf(row, column);
}

/** With the agreement's folder as an absolute path, links resolved. */
type FolderInput = DataInput & { readonly realFolder: string };

type Loaded = Partial<ReadTable> & { readonly file: string; readonly founds: readonly Found[] };

function readDataset(input: FolderInput, name: string, terms: DatasetTerms): Loaded {
  const source: TableSource = {
    name,
    file: `${input.folder}/${terms.file}`,
    kind: datasetTable(terms),
    columns: datasetColumns(terms).map(column =>
      input.used[name]?.includes(column.name) ? { ...column, header: 'required' } : column,
    ),
    headers: terms,
    zone: terms.zone ?? input.zone,
    blank: terms.blank,
    duplicates: terms.duplicates,
  };
  const delimiter = terms.delimiter && delimiters[terms.delimiter];
  return load(input, source, () => missingFile(input, name, terms), delimiter);
}

function readSide(input: FolderInput, name: string, file: string, kind: TableKind): Loaded {
  return load(input, { name, file, kind, columns: kind.columns, headers: {}, zone: input.zone });
}

/** A table from a file; a side file may be missing. */
function load(
  input: FolderInput,
  source: TableSource,
  whenMissing?: () => Finding,
  delimiter: Delimiter = source.file.endsWith('.tsv') ? '\t' : ',',
): Loaded {
  const { file } = source;
  const read = withCsv({ root: input.root, folder: input.realFolder, file }, delimiter, (csv, reader) =>
    readTable(source, csv, reader),
  );
  if (read === 'missing') return { file, founds: whenMissing ? [one(whenMissing())] : [] };
  return 'code' in read ? { file, founds: [one(read)] } : { file, ...read };
}

function one(finding: Finding): Found {
  return { findings: [finding], total: 1 };
}

function missingFile(input: DataInput, name: string, terms: DatasetTerms): Finding {
  const folder = dirname(terms.file);
  const among = filesIn(join(input.root, input.folder, folder))
    .filter(each => /\.[ct]sv$/.test(each))
    .map(each => `${folder}/${each}`);
  return {
    code: 'missing-file',
    severity: 'error',
    file: `${input.folder}/agreement.mdx`,
    place: { kind: 'terms', path: ['datasets', name, 'file'] },
    message: `Missing file \`${terms.file}\`, expected the CSV of dataset \`${name}\``,
    fix: 'Commit the file or correct its name',
    meant: { seen: terms.file, among: among.toSorted() },
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
  const isByService = covered?.some(each => each.service !== undefined) ?? false;
  return { covered, ...(isByService && { services: table ? servicesIn(table) : [] }) };
}

/** Number of rows, and the first and last instant that the placing column names; a month names all of itself. */
function extent(table: Table | undefined): Pick<DatasetFacts, 'rows' | 'dropped' | 'first' | 'last'> {
  const column = table && timeColumn(table, table.kind.placedBy ?? '');
  const dropped = table?.dropped === undefined ? {} : { dropped: table.dropped };
  const { first, last } = column ? extentOf(column) : {};
  return { rows: table?.rows ?? 0, ...dropped, first, last };
}
