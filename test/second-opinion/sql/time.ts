import type { ColumnType } from '../../../src/core/datasets/table-kind.ts';
import { nameSql } from '../database.ts';

const dayPattern = '(19[7-9]\\d|2[01]\\d\\d)-\\d\\d-\\d\\d';
const clockPattern = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
const offsetPattern = '(Z|[+-]([01]\\d|2[0-3])(:?[0-5]\\d)?)';

/** How the cells of each type that stands for time are written (RE2, the whole cell); years 1970 to 2199. */
export const timePatterns: Readonly<Partial<Record<ColumnType, string>>> = {
  time: `${dayPattern}[ T]${clockPattern}(${offsetPattern})?`,
  'date-or-time': `${dayPattern}([ T]${clockPattern}(${offsetPattern})?)?`,
  period: '(19[7-9]\\d|2[01]\\d\\d)-\\d\\d',
};

/** True for the types that stand for an instant or a span of time. */
export function isTimeType(type: ColumnType): boolean {
  return timePatterns[type] !== undefined;
}

/** The names of the columns made of a time column: as text, as written on the clock, the offset, the instant, its end. */
export function timeColumns(name: string) {
  return {
    text: nameSql(name),
    /** Epoch ms as though the clock stood at UTC; NULL for blank and unreadable cells. */
    local: nameSql(`${name}#local`),
    /** Offset in ms; NULL where none is written. */
    offset: nameSql(`${name}#offset`),
    /** The instant; for a day or month, its start. */
    ms: nameSql(`${name}#ms`),
    /** The instant; for a day or month, the start of the next. */
    end: nameSql(`${name}#end`),
  };
}

/**
 * Clock time of a text column in epoch ms, NULL unless the whole cell is as it should be; digits after the millisecond
 * are cut. DuckDB never sees the zone.
 */
export function localSql(text: string, type: ColumnType): string {
  const whole = `regexp_full_match(${text}, '${timePatterns[type]}')`;
  if (type === 'period')
    return `CASE WHEN ${whole} THEN epoch_ms(TRY_CAST(${text} || '-01' AS TIMESTAMP)) END`;
  const bare = `regexp_replace(${text}, '^(.{13}:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?).*$', '\\1')`;
  const plain = `TRY_CAST(${text} AS TIMESTAMP)`;
  const isPlain = `length(${text}) = 19 AND CAST(${plain} AS VARCHAR) = replace(${text}, 'T', ' ')
    AND ${plain} BETWEEN TIMESTAMP '1970-01-01' AND TIMESTAMP '2199-12-31 23:59:59'`;
  // Most times are of the plain form, and reading them back is ten times as fast as the patterns.
  return `CASE WHEN ${text} = '' THEN NULL WHEN ${isPlain} THEN epoch_ms(${plain})
    WHEN ${whole} THEN epoch_ms(TRY_CAST(${bare} AS TIMESTAMP)) END`;
}

/** The offset in ms that is written in a time, NULL for none. */
export function offsetSql(text: string): string {
  const tail = `regexp_extract(${text}, '[+-][0-9:]+$')`;
  const minutes = `CASE WHEN length(${tail}) > 3 THEN TRY_CAST(right(${tail}, 2) AS BIGINT) ELSE 0 END`;
  return `CASE WHEN ends_with(${text}, 'Z') THEN 0
    WHEN length(${text}) > 16 AND NOT contains(substr(${text}, 12), '+') AND NOT contains(substr(${text}, 12), '-') THEN NULL
    WHEN regexp_matches(${text}, ':\\d\\d(\\.\\d+)?${offsetPattern}$') THEN
      (CASE WHEN starts_with(${tail}, '-') THEN -60000 ELSE 60000 END)
      * (TRY_CAST(substr(${tail}, 2, 2) AS BIGINT) * 60 + ${minutes}) END`;
}
