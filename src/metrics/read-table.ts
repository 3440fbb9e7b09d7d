import type { ColumnKind, TableKind } from '../core/datasets/table-kind.ts';
import type { DatasetTerms } from '../core/datasets/terms.ts';
import { type ZoneClock, zoneClock } from '../core/ground/calendar/zone-clock.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Found, single } from './capped.ts';
import { cellsInto, placesOf, textOf } from './cell-source.ts';
import { clearRows } from './columns/clear-rows.ts';
import type { CellFaults, Column, ColumnMaker, TextColumn } from './columns/column.ts';
import { columnMaker } from './columns/column-maker.ts';
import { asRead, writtenTexts } from './columns/written-texts.ts';
import { type CsvFile, countRows } from './csv/csv-file.ts';
import type { CsvReader } from './csv/csv-reader.ts';
import { RecordPlaces } from './csv/record-places.ts';
import { droppedRows } from './dropped-rows.ts';
import { type FileColumn, type HeaderTerms, matchColumns } from './match-columns.ts';
import { RaggedRows } from './ragged-rows.ts';
import { absence, type Table } from './table.ts';
import { rowsLookedAt, UnreadCells } from './unread-cells.ts';

export type TableSource = {
  readonly name: string;
  /** Path from the repository root. */
  readonly file: string;
  readonly kind: TableKind;
  readonly columns: readonly ColumnKind[];
  readonly headers: HeaderTerms;
  readonly zone: string;
  /** Cells that stand for an empty one. */
  readonly blank?: readonly string[] | undefined;
  readonly duplicates?: DatasetTerms['duplicates'];
  readonly others?: DatasetTerms['others'];
};

export type ReadTable = {
  /** Absent where the file has none of the columns. */
  readonly table?: Table;
  readonly founds: readonly Found[];
  /** Where its records stand; of a file without a table only the header. */
  readonly places: RecordPlaces;
};

/** How many rows a file may have: what is read of them has to fit into memory. */
export const mostRows = 16_000_000;

/**
 * Reads a CSV into typed columns in one pass, from a reader that stands at its header. Each cell is held against the form of its
 * column on the way; a row with too many or too few cells stays as one without values, so that rows keep their numbers.
 */
export function readTable(source: TableSource, csv: CsvFile, reader: CsvReader): ReadTable {
  const { columns, findings } = matchColumns(csv, source);
  const founds: Found[] = findings.map(single);
  const expected = reader.expectedRecords(csv.bytes);
  const places = new RecordPlaces(csv.path, csv.form.delimiter, expected);
  places.add(reader);
  if (columns.length === 0) return { founds, places };
  const clock = zoneClock(source.zone);
  const makers = columns.map(column =>
    columnMaker(column, { kind: source.kind, clock, blank: source.blank ?? [], rows: expected }),
  );
  const used = new Set(columns.flatMap(({ source: of }) => placesOf(of)));
  const unread = new UnreadCells(
    source.file,
    csv.header,
    [...csv.header.keys()].filter(place => !used.has(place)),
  );
  const ragged = new RaggedRows(source.file, csv.header.length, csv.form.delimiter);
  const most = csv.form.skip.last > 0 ? countRows(csv.path, csv.form) : mostRows + 1;
  const size = readRows(reader, columns, makers, ragged, unread, places, most);
  if (size > mostRows) return { founds: [single(tooManyRows(source.file))], places };
  founds.push(...ragged.found, ...unread.founds);
  const made = makers.map(maker => maker.finish());
  const values = new Map(columns.map(({ name }, place) => [name, made[place]!.column]));
  const faults = new Map(columns.map(({ name }, place) => [name, made[place]!.faults]));
  const isWhole = findings.length === 0;
  const read = { source, csv, columns, isWhole, values, faults, size, clock, places };
  return { table: tableOf(read, ragged.rows), founds, places };
}

function tooManyRows(file: string): Finding {
  return {
    code: 'large-file',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: 'Unexpected CSV of more than 16,000,000 rows, expected at most as many',
    fix: 'Split it or leave out old rows',
  };
}

type Read = {
  readonly source: TableSource;
  readonly csv: CsvFile;
  readonly columns: readonly FileColumn[];
  readonly isWhole: boolean;
  readonly values: ReadonlyMap<string, Column>;
  readonly faults: ReadonlyMap<string, CellFaults>;
  readonly size: number;
  readonly clock: ZoneClock;
  readonly places: RecordPlaces;
};

/** The table of what was read, without the rows that are ragged or dropped. */
function tableOf(read: Read, ragged: readonly number[]): Table {
  const { source, csv, columns, values, size, places } = read;
  const dropped = source.duplicates && droppedRows(values, size, source.duplicates);
  const absent = absentRows(size, ragged, dropped ?? []);
  for (const column of values.values()) clearRows(column, dropped ?? []);
  const byName = new Map(columns.map(column => [column.name, column]));
  const blank = source.blank ?? [];
  const texts = new Map<string, TextColumn>();
  return {
    name: source.name,
    file: source.file,
    kind: source.kind,
    columns,
    names: new Set(byName.keys()),
    isWhole: read.isWhole,
    values,
    faults: dropped?.length ? withoutRows(read.faults, absent!) : read.faults,
    size,
    absent,
    rows: size - (dropped?.length ?? 0),
    meant: { same: source.duplicates?.keep === 'all', others: source.others === 'ignore' },
    ...(dropped && { dropped: dropped.length }),
    zone: source.zone,
    clock: read.clock,
    places,
    cell: (row, name) => {
      const column = byName.get(name);
      if (!column) return '';
      const text = textOf(column.source, index => places.cellsOf(row + 1)[index] ?? '', row);
      return asRead(column, blank, text);
    },
    texts: name => {
      const own = values.get(name);
      const column = byName.get(name);
      if (!own || !column || own.kind === 'text') return own?.kind === 'text' ? own : undefined;
      const made = texts.get(name) ?? writtenTexts(csv, column, blank, absent, size);
      texts.set(name, made);
      return made;
    },
  };
}

function absentRows(
  size: number,
  ragged: readonly number[],
  dropped: readonly number[],
): Uint8Array | undefined {
  if (ragged.length + dropped.length === 0) return undefined;
  const absent = new Uint8Array(size);
  for (const row of ragged) absent[row] = absence.ragged;
  for (const row of dropped) absent[row] = absence.dropped;
  return absent;
}

/** Faults but for those of rows that are gone. */
function withoutRows(
  faults: ReadonlyMap<string, CellFaults>,
  gone: Uint8Array,
): ReadonlyMap<string, CellFaults> {
  return new Map(
    [...faults].map(([name, byFault]) => [
      name,
      new Map([...byFault].map(([fault, rows]) => [fault, rows.filter(row => !gone[row])])),
    ]),
  );
}

function readRows(
  reader: CsvReader,
  columns: readonly FileColumn[],
  makers: readonly ColumnMaker[],
  ragged: RaggedRows,
  unread: UnreadCells,
  places: RecordPlaces,
  most: number,
): number {
  const cells = columns.map(({ source }) => (source.kind === 'cell' ? source.index : -1));
  const adders = makers.map(({ add }) => add);
  const others = columns.map(({ source }, place) => cellsInto(source, makers[place]!.add));
  let size = 0;
  for (; size < most && reader.next(); size++) {
    places.add(reader);
    if (!ragged.isWhole(reader, size)) {
      for (const maker of makers) maker.addNothing();
      continue;
    }
    if (size < rowsLookedAt) unread.look(reader, size);
    const { bytes, starts, ends } = reader;
    for (let place = 0; place < adders.length; place++) {
      const cell = cells[place]!;
      if (cell >= 0) adders[place]!(bytes, starts[cell]!, ends[cell]!);
      else others[place]!(reader, size);
    }
  }
  return size;
}
