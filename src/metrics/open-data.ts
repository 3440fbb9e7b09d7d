import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { coverage } from '../core/datasets/coverage.ts';
import { events } from '../core/datasets/events.ts';
import { fees } from '../core/datasets/fees.ts';
import { datasetColumns, datasetTable } from '../core/datasets/index.ts';
import type { Finding } from '../core/finding.ts';
import type { Answer, Answers, DataFacts, DatasetFacts, Question, Questions } from '../core/question.ts';
import { type DatasetTerms, delimiters } from '../core/terms/dataset.ts';
import { clockTables } from './answers/clock-tables.ts';
import { answerOne } from './answers/index.ts';
import { capped, type Found } from './capped.ts';
import { checkRows } from './check-rows.ts';
import { checks } from './checks/index.ts';
import { readCoverage, uncovered } from './coverage.ts';
import { type Delimiter, openCsv } from './csv-file.ts';
import { type Database, openDatabase } from './database.ts';
import { readEvents } from './events.ts';
import { readFees } from './fees.ts';
import { loadTable, type TableSource } from './load-table.ts';
import { timeColumns } from './sql/time.ts';
import type { Table } from './table.ts';

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

/** An agreement's data, open for questions. */
export type AgreementData = {
  readonly facts: DataFacts;
  readonly findings: readonly Finding[];
  /** Answers all questions. A dataset that could not be read has no spans, days or rows. */
  readonly answer: (questions: Questions) => Promise<Answers>;
  readonly close: () => void;
};

/**
 * Reads and checks the CSVs of an agreement: its datasets, `metrics/coverage.csv` and `events.csv`. Bad data never
 * throws: every fault is a finding at its row and column, at most 20 of a kind in a file and then their number.
 */
export async function openData(input: DataInput): Promise<AgreementData> {
  const db = await openDatabase(await realpath(join(input.root, input.folder)));
  try {
    return await readData(db, input);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function readData(db: Database, input: DataInput): Promise<AgreementData> {
  const { folder, zone } = input;
  const eventsFile = `${folder}/events.csv`;
  const side = { headers: {}, zone };
  const coverageFile = `${folder}/metrics/coverage.csv`;
  const loaded = await Promise.all([
    ...Object.entries(input.datasets).map(([name, terms]) => loadDataset(db, input, name, terms)),
    load(db, input, {
      ...side,
      name: 'coverage.csv',
      file: coverageFile,
      kind: coverage,
      columns: coverage.columns,
    }),
    load(db, input, { ...side, name: 'events.csv', file: eventsFile, kind: events, columns: events.columns }),
    load(db, input, {
      ...side,
      name: 'fees.csv',
      file: `${folder}/fees.csv`,
      kind: fees,
      columns: fees.columns,
    }),
  ]);
  const tables = new Map(loaded.flatMap(({ table }) => (table ? [[table.name, table]] : [])));
  const names = Object.keys(input.datasets);
  const spans = await readCoverage(db, tables.get('coverage.csv'));

  const checked = await Promise.all(
    [...tables.values()].flatMap(table => [
      checkRows(db, table, { covered: spans.get(table.name), datasets: names }),
      ...checks.map(check => check({ db, table, tables })),
    ]),
  );
  const bare = names.flatMap(name => {
    const table = spans.has(name) ? undefined : tables.get(name);
    return table ? [one(uncovered(table))] : [];
  });
  const paid = await readFees(db, tables.get('fees.csv'));
  const facts = await Promise.all(
    Object.entries(input.datasets).map(async ([name, terms]): Promise<[string, DatasetFacts]> => {
      const file = `${folder}/${terms.file}`;
      return [name, { file, ...(await extent(db, tables.get(name))), covered: spans.get(name) }];
    }),
  );
  return {
    facts: {
      datasets: Object.fromEntries(facts),
      events: await readEvents(db, tables.get('events.csv')),
      eventsFile,
      ...(paid && { fees: paid }),
    },
    findings: capped([...loaded.flatMap(({ founds }) => founds), ...checked.flat(), ...bare]),
    answer: questions => answerAll(db, tables, questions),
    close: () => db.close(),
  };
}

type Loaded = { readonly table?: Table; readonly founds: readonly Found[] };

async function loadDataset(
  db: Database,
  input: DataInput,
  name: string,
  terms: DatasetTerms,
): Promise<Loaded> {
  return load(
    db,
    input,
    {
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
    },
    () => missingFile(input, name, terms),
    terms.delimiter && delimiters[terms.delimiter],
  );
}

/** A table from a file; a side file may be missing. */
async function load(
  db: Database,
  input: DataInput,
  source: TableSource,
  whenMissing?: () => Promise<Finding>,
  delimiter?: Delimiter,
): Promise<Loaded> {
  const csv = await openCsv(input.root, input.folder, source.file, delimiter);
  if (csv === 'missing') return { founds: whenMissing ? [one(await whenMissing())] : [] };
  return 'code' in csv ? { founds: [one(csv)] } : loadTable(db, source, csv);
}

function one(finding: Finding): Found {
  return { findings: [finding], total: 1 };
}

async function missingFile(input: DataInput, name: string, terms: DatasetTerms): Promise<Finding> {
  const folder = dirname(terms.file);
  const beside = await readdir(join(input.root, input.folder, folder)).catch(() => []);
  const among = beside.filter(each => /\.[ct]sv$/.test(each)).map(each => `${folder}/${each}`);
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

/** Number of rows, and the first and last instant that the placing column names; a month names all of itself. */
async function extent(
  db: Database,
  table: Table | undefined,
): Promise<Pick<DatasetFacts, 'rows' | 'dropped' | 'first' | 'last'>> {
  const column = table?.columns.find(each => each.name === table.kind.placedBy);
  const dropped = table?.dropped === undefined ? {} : { dropped: table.dropped };
  if (!table || !column) return { rows: table?.rows ?? 0, ...dropped, first: undefined, last: undefined };
  const { ms, end } = timeColumns(column.name);
  const last = column.type === 'time' ? `max(${ms})` : `max(greatest(${ms}, ${end} - 1))`;
  const [row] = await db.rows(`SELECT min(${ms}) AS first, ${last} AS last FROM ${table.view}`);
  const instant = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return { rows: table.rows, ...dropped, first: instant(row?.first), last: instant(row?.last) };
}

async function answerAll(
  db: Database,
  tables: ReadonlyMap<string, Table>,
  questions: Questions,
): Promise<Answers> {
  const context = { db, tables, clocks: clockTables(db) };
  const answer = async ([key, question]: readonly [string, Question]): Promise<[string, Answer]> => {
    return [key, await answerOne(context, question)];
  };
  return new Map(await Promise.all([...questions].map(answer)));
}
