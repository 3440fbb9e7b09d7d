import { datasetColumns, datasetTable } from '../../../src/core/datasets/index.ts';
import type { ColumnKind } from '../../../src/core/datasets/table-kind.ts';
import { type DatasetTerms, delimiters } from '../../../src/core/datasets/terms.ts';
import { csvRecords } from './csv-records.ts';
import { type Named, timeCell } from './time-cell.ts';

/** A row as a plain object. */
export type Row = {
  /** Its number in the file, 1 the first after the header. */
  readonly row: number;
  /** The cells of the columns that the file has, '' where blank. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the cells of the columns of times name; a blank one has no entry. */
  readonly times: ReadonlyMap<string, Named>;
};

/** The columns that a file has, by name, and its rows. */
export type Cells = { readonly columns: ReadonlyMap<string, ColumnKind>; readonly rows: readonly Row[] };

export type Table = Cells & {
  /** How many duplicates were dropped; undefined where no rule says so. */
  readonly dropped: number | undefined;
  /** The column that places rows in time. */
  readonly placedBy: string | undefined;
};

type How = Pick<DatasetTerms, 'columns' | 'blank'> & { readonly delimiter: string; readonly zone: string };

export const isTime = (column: ColumnKind | undefined) =>
  column !== undefined && ['time', 'date-or-time', 'period'].includes(column.type);

/** Reads a whole dataset from the bytes of its file; undefined for a file without a header, or with none of the columns. */
export function readTable(bytes: Uint8Array, terms: DatasetTerms, agreementZone: string): Table | undefined {
  const delimiter = terms.delimiter ? delimiters[terms.delimiter] : terms.file.endsWith('.tsv') ? '\t' : ',';
  const zone = terms.zone ?? agreementZone;
  const cells = readCells(bytes, datasetColumns(terms), { ...terms, delimiter, zone });
  if (!cells) return undefined;
  const { columns, rows } = cells;
  const rule = terms.duplicates?.by.every(name => columns.has(name)) ? terms.duplicates : undefined;
  const kept = rule ? rows.filter((row, index) => !isDropped(row, index, rows, rule)) : rows;
  return {
    columns,
    rows: kept,
    dropped: rule && rows.length - kept.length,
    placedBy: datasetTable(terms).placedBy,
  };
}

/** The cells of a file with a header that has one of the columns. */
export function readCells(
  bytes: Uint8Array,
  wanted: readonly ColumnKind[],
  { columns, blank, delimiter, zone }: How,
): Cells | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [header, ...records] = csvRecords(text, delimiter);
  const found = wanted.flatMap(column => {
    const place = header === undefined ? -1 : placeOf(column, header, columns);
    return place >= 0 || column.origin !== undefined ? [{ column, place }] : [];
  });
  if (header === undefined || found.length === 0) return undefined;
  const rows = records.map((cells, index): Row => {
    const texts = new Map<string, string>();
    const times = new Map<string, Named>();
    for (const { column, place } of found) {
      const made = madeOf(
        column,
        index,
        name => cells[found.find(each => each.column.name === name)?.place ?? -1],
      );
      const cell = made ?? cells[place] ?? '';
      const written =
        column.type === 'text' ? cell.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '') : cell;
      const text = blank?.includes(written) ? '' : written;
      const named = isTime(column) ? timeCell(text, column, zone) : undefined;
      texts.set(column.name, text);
      if (named) times.set(column.name, named);
    }
    return { row: index + 1, texts, times };
  });
  return { columns: new Map(found.map(({ column }) => [column.name, column])), rows };
}

/** What stands in a column that the file does not have; undefined for one that it has. */
function madeOf(
  { origin }: ColumnKind,
  index: number,
  cell: (name: string) => string | undefined,
): string | undefined {
  if (origin?.kind === 'constant') return origin.text;
  if (origin?.kind === 'row') return `${index + 1}`;
  return origin?.of.map(cell).join('/');
}

/** Where a column stands: under the header it is mapped to, under its name, or under one that differs in case, spaces, - and _. */
function placeOf(
  { name, origin }: ColumnKind,
  header: readonly string[],
  mapped: DatasetTerms['columns'],
): number {
  if (origin !== undefined) return -1;
  const [title] = [mapped?.[name]].flat();
  if (title !== undefined) return header.indexOf(title);
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s_-]/g, '');
  return header.includes(name) ? header.indexOf(name) : header.findIndex(each => plain(each) === plain(name));
}

/** Whether another row with the same cells stands before, or where the last counts after. A blank cell is like no other. */
function isDropped(
  { texts }: Row,
  index: number,
  rows: readonly Row[],
  { by, keep }: NonNullable<DatasetTerms['duplicates']>,
): boolean {
  const others = keep === 'first' ? rows.slice(0, index) : rows.slice(index + 1);
  return others.some(other =>
    by.every(name => texts.get(name) !== '' && texts.get(name) === other.texts.get(name)),
  );
}
