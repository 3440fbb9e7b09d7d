import { textSql } from '../database.ts';
import type { FileColumn } from '../match-columns.ts';
import { isTimeType, localSql, offsetSql, timeColumns } from './time.ts';
import { formatPattern, isoSql } from './time-format.ts';

/** Cells as they are read from then on, `p<place>`: empty where they stand for that, times as ISO 8601 where `read<place>`. */
export function preparedCells(columns: readonly FileColumn[], blank: readonly string[]) {
  const stands = blank.filter(each => each !== '').map(textSql);
  const places = new Set<number>();
  const cells = columns.flatMap(({ cell: whole, index, format, type }, place) => {
    // Spaces around a text are no part of it.
    const raw = type === 'text' ? `trim(${whole}, ' ' || chr(9) || chr(10) || chr(13))` : whole;
    const cell =
      stands.length === 0 ? raw : `CASE WHEN ${raw} IN (${stands.join(', ')}) THEN '' ELSE ${raw} END`;
    if (cell === `c${index}` && (!format || format.kind === 'iso')) return [];
    places.add(place);
    if (!format || format.kind === 'iso') return [`${cell} AS p${place}`];
    const isWritten = `regexp_full_match(${cell}, ${formatPattern(format)})`;
    const iso = isoSql(cell, format);
    const exists = `TRY_CAST(left(${iso}, 10) AS DATE) IS NOT NULL`;
    return [
      `CASE WHEN ${isWritten} AND ${exists} THEN ${iso} ELSE ${cell} END AS p${place}`,
      `${isWritten} AS read${place}`,
    ];
  });
  return { places, cells: cells.join(', ') };
}

/** The base columns of one column: its text, and of a time its clock time and offset. */
export function baseColumns(column: FileColumn, place: number, isPrepared: boolean): readonly string[] {
  const text = isPrepared ? `p${place}` : column.cell;
  const names = timeColumns(column.name);
  if (!isTimeType(column.type)) return [`${text} AS ${names.text}`];
  const isRead = column.format && column.format.kind !== 'iso' ? `CASE WHEN read${place} THEN` : '';
  const [when, end] = isRead === '' ? ['', ''] : [`${isRead} `, ' END'];
  const offset = column.type === 'period' ? 'NULL' : `${when}${offsetSql(text)}${end}`;
  return [
    `${text} AS ${names.text}`,
    `${when}${localSql(text, column.type)}${end} AS ${names.local}`,
    `CAST(${offset} AS BIGINT) AS ${names.offset}`,
  ];
}
