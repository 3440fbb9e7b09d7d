import { zoneTransitions } from '../core/calendar/transitions.ts';
import type { ColumnKind, TableKind } from '../core/datasets/table-kind.ts';
import type { Found } from './capped.ts';
import type { CsvFile } from './csv-file.ts';
import { csvRecords } from './csv-records.ts';
import { type Database, nameSql, textSql } from './database.ts';
import { type FileColumn, type HeaderTerms, matchColumns } from './match-columns.ts';
import { raggedRows } from './ragged-rows.ts';
import { isTimeType, localSql, naiveSql, offsetSql, timeColumns } from './sql/time.ts';
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
  const cells = columns.flatMap(baseColumns).join(', ');
  try {
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${readCsvSql(csv)}`);
  } catch {
    // DuckDB refuses a file with one bad row; the slow reader takes it row by row.
    const read = raggedRows(source.file, csv.header.length, csvRecords(csv.text()));
    founds.push(read.found);
    const staged = nameSql(`${source.name}#staged`);
    const texts = csv.header.map((_, index) => `c${index} VARCHAR`).join(', ');
    await db.run(`CREATE TABLE ${staged} (${texts})`);
    await db.append(`${source.name}#staged`, csv.header.length, read.rows);
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${staged}; DROP TABLE ${staged}`);
  }
  return { table: await addInstants(db, source, columns, base), founds };
}

function readCsvSql(csv: CsvFile): string {
  const columns = csv.header.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
  return `read_csv(${textSql(csv.path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    strict_mode = true, nullstr = '\u0001', columns = {${columns}})`;
}

function baseColumns(column: FileColumn): readonly string[] {
  const text = `c${column.index}`;
  const names = timeColumns(column.name);
  if (!isTimeType(column.type)) return [`${text} AS ${names.text}`];
  const offset = column.type === 'period' ? 'NULL' : offsetSql(text);
  return [
    `${text} AS ${names.text}`,
    `${localSql(text, column.type)} AS ${names.local}`,
    `CAST(${offset} AS BIGINT) AS ${names.offset}`,
  ];
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
  await db.run(`CREATE VIEW ${view} AS SELECT rowid + 1 AS "#row", ${cells.join(', ')} FROM ${base}`);
  return {
    name: source.name,
    file: source.file,
    kind: source.kind,
    columns,
    names: new Set(columns.map(column => column.name)),
    view,
    rows: Number(summary?.rows ?? 0),
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
