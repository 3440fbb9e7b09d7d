import { zoneTransitions } from '../core/calendar/transitions.ts';
import type { ColumnKind, TableKind } from '../core/datasets/table-kind.ts';
import type { DatasetTerms } from '../core/terms/dataset.ts';
import type { Found } from './capped.ts';
import type { CsvFile } from './csv-file.ts';
import { csvRecords } from './csv-records.ts';
import { type Database, nameSql, textSql } from './database.ts';
import { droppedRows } from './dropped-rows.ts';
import { type FileColumn, type HeaderTerms, matchColumns } from './match-columns.ts';
import { raggedRows } from './ragged-rows.ts';
import { baseColumns, preparedCells } from './sql/base-columns.ts';
import { isTimeType, naiveSql, timeColumns } from './sql/time.ts';
import { localOffsetSql } from './sql/zone.ts';
import type { Table } from './table.ts';

const dayMs = 86_400_000;

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
};

/**
 * Reads a CSV into the database as texts, with each time beside its text as written and as an instant. Gives no table
 * where none of the columns is there; ragged rows stay as rows of NULLs, so that rows keep their numbers.
 */
export async function loadTable(
  db: Database,
  source: TableSource,
  csv: CsvFile,
): Promise<{ readonly table?: Table; readonly founds: readonly Found[] }> {
  const { columns, findings } = matchColumns(source.file, csv.header, source.columns, source.headers);
  const founds: Found[] = findings.map(finding => ({ findings: [finding], total: 1 }));
  if (columns.length === 0) return { founds };
  const base = nameSql(`${source.name}#base`);
  const prepared = preparedCells(columns, source.blank ?? []);
  const cells = columns
    .flatMap((column, place) => baseColumns(column, place, prepared.places.has(place)))
    .join(', ');
  const from = (rows: string) =>
    prepared.cells === '' ? rows : `(SELECT *, ${prepared.cells} FROM ${rows})`;
  try {
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${from(readCsvSql(csv))}`);
  } catch {
    // DuckDB refuses a file with one bad row; the slow reader takes it row by row.
    const read = raggedRows(
      source.file,
      csv.header.length,
      csvRecords(csv.text(), csv.delimiter),
      csv.delimiter,
    );
    founds.push(read.found);
    const staged = nameSql(`${source.name}#staged`);
    const texts = csv.header.map((_, index) => `c${index} VARCHAR`).join(', ');
    await db.run(`CREATE TABLE ${staged} (${texts})`);
    await db.append(`${source.name}#staged`, csv.header.length, read.rows);
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${from(staged)}; DROP TABLE ${staged}`);
  }
  return { table: await addInstants(db, source, columns, base), founds };
}

function readCsvSql(csv: CsvFile): string {
  const columns = csv.header.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
  return `read_csv(${textSql(csv.path)}, auto_detect = false, header = true, delim = ${textSql(csv.delimiter)}, quote = '"', escape = '"',
    strict_mode = true, nullstr = '\u0001', columns = {${columns}})`;
}

async function addInstants(
  db: Database,
  source: TableSource,
  columns: readonly FileColumn[],
  base: string,
): Promise<Table> {
  const times = columns.filter(column => isTimeType(column.type));
  const each = (word: 'min' | 'max') =>
    times.map(column => `${word}(${timeColumns(column.name).local})`).join(', ');
  const range = times.length > 0 ? `, least(${each('min')}) AS low, greatest(${each('max')}) AS high` : '';
  const ways = times.map(
    (column, index) =>
      `, count(*) FILTER (WHERE ${naiveSql(column.name)}) AS naive${index}, count(${timeColumns(column.name).offset}) AS offset${index}`,
  );
  const [summary] = await db.rows(`SELECT count(*) AS rows${range}${ways.join('')} FROM ${base}`);
  const low = typeof summary?.low === 'number' ? summary.low : 0;
  const high = typeof summary?.high === 'number' ? summary.high : 0;
  const drops = nameSql(`${source.name}#dropped`);
  const rule = source.duplicates?.by.every(name => columns.some(column => column.name === name))
    ? source.duplicates
    : undefined;
  const dropped = rule && (await droppedRows(db, drops, base, rule));
  const offsets = zoneTransitions(source.zone, low - 2 * dayMs, high + 40 * dayMs);
  const cells = columns.flatMap(column => {
    const names = timeColumns(column.name);
    if (!isTimeType(column.type)) return [names.text];
    const instant = (local: string) =>
      `${local} - coalesce(${names.offset}, ${localOffsetSql(local, offsets)})`;
    return [
      names.text,
      names.local,
      names.offset,
      `${instant(names.local)} AS ${names.ms}`,
      ...(column.type === 'time' ? [] : [`${instant(endSql(column))} AS ${names.end}`]),
    ];
  });
  const view = nameSql(source.name);
  await db.run(
    `CREATE VIEW ${view} AS SELECT rowid + 1 AS "#row", ${cells.join(', ')} FROM ${base}${dropped ? ` WHERE rowid NOT IN (SELECT dropped FROM ${drops})` : ''}`,
  );
  return {
    name: source.name,
    file: source.file,
    kind: source.kind,
    columns,
    names: new Set(columns.map(column => column.name)),
    view,
    rows: Number(summary?.rows ?? 0) - (dropped ?? 0),
    ...(dropped !== undefined && { dropped }),
    written: new Map(
      times.map((column, index) => [
        column.name,
        {
          naive: Number(summary?.[`naive${index}`] ?? 0),
          withOffset: Number(summary?.[`offset${index}`] ?? 0),
        },
      ]),
    ),
    zone: source.zone,
    offsets,
  };
}

/** Clock time at which the day or month of a cell is over; a time ends where it starts. */
function endSql(column: FileColumn): string {
  const { text, local } = timeColumns(column.name);
  if (column.type === 'period') return `epoch_ms(epoch_ms(${local}) + INTERVAL 1 MONTH)`;
  return `(${local} + CASE WHEN length(${text}) = 10 THEN ${dayMs} ELSE 0 END)`;
}
