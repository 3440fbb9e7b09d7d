import { readFileSync } from 'node:fs';
import { datasetColumns } from '../../src/core/datasets/index.ts';
import { type DatasetTerms, delimiters } from '../../src/core/datasets/terms.ts';
import { zoneTransitions } from '../../src/core/ground/calendar/transitions.ts';
import { csvRecords } from './csv-records.ts';
import { type Database, nameSql, textSql } from './database.ts';
import { droppedRows } from './dropped-rows.ts';
import { type FileColumn, matchColumns } from './match-columns.ts';
import { baseColumns, preparedCells } from './sql/base-columns.ts';
import { isTimeType, timeColumns } from './sql/time.ts';
import { localOffsetSql } from './sql/zone.ts';
import type { Table } from './table.ts';

const dayMs = 86_400_000;

/**
 * Reads the CSV of a dataset, at an absolute path, into the database as texts, with each time beside its text as written and as an
 * instant. Gives no table where the file has no header or none of the columns.
 */
export async function loadTable(
  db: Database,
  name: string,
  path: string,
  terms: DatasetTerms,
  zone: string,
): Promise<Table | undefined> {
  if (terms.skip || terms.numerals) throw new Error('The database reads neither `skip:` nor `numerals:`');
  const delimiter = terms.delimiter ? delimiters[terms.delimiter] : path.endsWith('.tsv') ? '\t' : ',';
  const [header, ...records] = csvRecords(readFileSync(path, 'utf8'), delimiter);
  if (header === undefined) return undefined;
  const columns = matchColumns(header, datasetColumns(terms), terms);
  if (columns.length === 0) return undefined;
  const base = nameSql(`${name}#base`);
  const prepared = preparedCells(columns, terms.blank ?? []);
  const cells = columns
    .flatMap((column, place) => baseColumns(column, place, prepared.places.has(place)))
    .join(', ');
  const from = (rows: string) =>
    prepared.cells === ''
      ? rows
      : `(SELECT *, ${prepared.cells} FROM (SELECT *, row_number() OVER () AS n FROM ${rows}))`;
  try {
    const own = readCsvSql(path, delimiter, header.length);
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${from(own)}`);
  } catch {
    // DuckDB refuses a file with one bad row or several kinds of line ends; the slow reader takes it row by row.
    const staged = nameSql(`${name}#staged`);
    const texts = header.map((_, index) => `c${index} VARCHAR`).join(', ');
    await db.run(`CREATE TABLE ${staged} (${texts})`);
    const whole = records.map(record => (record.length === header.length ? record : undefined));
    await db.append(staged.slice(1, -1), header.length, whole);
    await db.run(`CREATE TABLE ${base} AS SELECT ${cells} FROM ${from(staged)}; DROP TABLE ${staged}`);
  }
  return addInstants(db, name, terms, zone, columns, base);
}

function readCsvSql(path: string, delimiter: string, width: number): string {
  const columns = Array.from({ length: width }, (_, index) => `c${index}: 'VARCHAR'`).join(', ');
  return `read_csv(${textSql(path)}, auto_detect = false, header = true, delim = ${textSql(delimiter)}, quote = '"', escape = '"',
    strict_mode = true, nullstr = '\u0001', columns = {${columns}})`;
}

async function addInstants(
  db: Database,
  name: string,
  terms: DatasetTerms,
  zone: string,
  columns: readonly FileColumn[],
  base: string,
): Promise<Table> {
  const times = columns.filter(column => isTimeType(column.type));
  const each = (word: 'min' | 'max') =>
    times.map(column => `${word}(${timeColumns(column.name).local})`).join(', ');
  const [range] =
    times.length > 0
      ? await db.rows(`SELECT least(${each('min')}) AS low, greatest(${each('max')}) AS high FROM ${base}`)
      : [];
  const low = typeof range?.low === 'number' ? range.low : 0;
  const high = typeof range?.high === 'number' ? range.high : 0;
  const drops = nameSql(`${name}#dropped`);
  const rule = terms.duplicates?.by.every(by => columns.some(column => column.name === by))
    ? terms.duplicates
    : undefined;
  if (rule) await droppedRows(db, drops, base, rule);
  const offsets = zoneTransitions(zone, low - 2 * dayMs, high + 40 * dayMs);
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
  const view = nameSql(name);
  await db.run(
    `CREATE VIEW ${view} AS SELECT rowid + 1 AS "#row", ${cells.join(', ')} FROM ${base}${rule ? ` WHERE rowid NOT IN (SELECT dropped FROM ${drops})` : ''}`,
  );
  return { columns, names: new Set(columns.map(column => column.name)), view };
}

/** Clock time at which the day or month of a cell is over; a time ends where it starts. */
function endSql(column: FileColumn): string {
  const { text, local } = timeColumns(column.name);
  if (column.type === 'period') return `epoch_ms(epoch_ms(${local}) + INTERVAL 1 MONTH)`;
  return `(${local} + CASE WHEN length(${text}) = 10 THEN ${dayMs} ELSE 0 END)`;
}
