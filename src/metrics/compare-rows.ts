import type { AlteredColumn, RowsChange } from '../core/change/change.ts';
import { dateOf } from '../core/ground/calendar/instant.ts';
import { canonical } from '../core/ground/canonical.ts';
import { rowCells } from './row-cells.ts';
import { type Table, timeColumn } from './table.ts';

/** How the rows of two tables differ; a table that is not there has none. */
export type RowsCompared = Pick<RowsChange, 'rows' | 'added' | 'removed' | 'altered' | 'columns'>;

/**
 * Compares two states of a dataset by what is read of their cells, so that order, quotes, line ends and columns that nobody reads are no
 * difference. Rows are paired by the columns that name one, where these do on both sides; otherwise they only come and go.
 *
 * @param isKind whether the terms tell rows apart by a column, so that values which many rows have may be told
 * @returns undefined where they hold the same
 */
export function compareRows(
  before: Table | undefined,
  after: Table | undefined,
  isKind: (column: string) => boolean,
): RowsCompared | undefined {
  const columns = [...new Set([before, after].flatMap(each => [...(each?.names ?? [])]))];
  const [was, is] = [rowsOf(before, columns), rowsOf(after, columns)];
  const [left, came] = [without(was, is), without(is, was)];
  const changed = columnsChanged(before, after);
  if (left.length + came.length === 0 && !changed) return undefined;
  const rows = { before: was.length, after: is.length };
  const counted = { rows, added: came.length, removed: left.length, ...(changed && { columns: changed }) };
  const key = keyOf(before, after, columns);
  if (!key || !after) return counted;
  const [oldByKey, newByKey] = [byKey(was, key), byKey(is, key)];
  if (!oldByKey || !newByKey) return counted;
  const altered = came.flatMap(row => {
    const old = oldByKey.get(keyText(row, key));
    return old ? [[old, row] as const] : [];
  });
  return {
    ...counted,
    added: came.filter(row => !oldByKey.has(keyText(row, key))).length,
    removed: left.filter(row => !newByKey.has(keyText(row, key))).length,
    ...(altered.length > 0 && {
      altered: alteredColumns(altered, columns, kindsIn(was, is, columns, isKind), monthsOf(after), is),
    }),
  };
}

type Row = { readonly row: number; readonly cells: readonly string[]; readonly text: string };

function rowsOf(table: Table | undefined, columns: readonly string[]): readonly Row[] {
  if (!table) return [];
  const read = rowCells(table, columns);
  const rows: Row[] = [];
  for (let row = 0; row < table.size; row++) {
    if (table.absent?.[row]) continue;
    const cells = read(row);
    rows.push({ row, cells, text: canonical(cells) });
  }
  return rows;
}

/** The rows of which the others have fewer. */
function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return rows.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** Places of the columns that together name a row; undefined where the kind has none. */
function keyOf(
  before: Table | undefined,
  after: Table | undefined,
  columns: readonly string[],
): readonly number[] | undefined {
  const unique = (after ?? before)?.kind.unique ?? [];
  const places = unique.map(name => columns.indexOf(name));
  return unique.length > 0 && !places.includes(-1) ? places : undefined;
}

/** Rows by their key; undefined where one is blank, or there twice. */
function byKey(rows: readonly Row[], key: readonly number[]): ReadonlyMap<string, Row> | undefined {
  const byText = new Map(rows.map(row => [keyText(row, key), row]));
  const isBlank = rows.some(({ cells }) => key.every(place => cells[place] === ''));
  return byText.size === rows.length && !isBlank ? byText : undefined;
}

function keyText({ cells }: Row, key: readonly number[]): string {
  return canonical(key.map(place => cells[place] ?? ''));
}

function columnsChanged(before: Table | undefined, after: Table | undefined): RowsCompared['columns'] {
  if (!before || !after) return undefined;
  const added = [...after.names].filter(name => !before.names.has(name));
  const removed = [...before.names].filter(name => !after.names.has(name));
  return added.length + removed.length > 0 ? { added, removed } : undefined;
}

function alteredColumns(
  pairs: readonly (readonly [before: Row, after: Row])[],
  columns: readonly string[],
  isKindOf: (place: number, value: string) => boolean,
  monthOf: (row: number) => string | undefined,
  all: readonly Row[],
): readonly AlteredColumn[] {
  const perMonth = new Map<string | undefined, number>();
  for (const { row } of all) perMonth.set(monthOf(row), (perMonth.get(monthOf(row)) ?? 0) + 1);
  const found = new Map<string, AlteredColumn>();
  for (const [old, now] of pairs) {
    const month = monthOf(now.row);
    for (const [place, column] of columns.entries()) {
      const [from = '', to = ''] = [old.cells[place], now.cells[place]];
      if (from === to) continue;
      const isTold = isKindOf(place, from) && isKindOf(place, to);
      const values = isTold ? { from, to } : {};
      const key = canonical([column, month ?? null, values]);
      const known = found.get(key);
      const of = month === undefined ? {} : { month, of: perMonth.get(month) ?? 0 };
      found.set(key, known ? { ...known, rows: known.rows + 1 } : { column, rows: 1, ...of, ...values });
    }
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || (a.column < b.column ? -1 : 1));
}

/** So many rows bear a value that is a kind, and none that is of one row alone. */
const leastOfKind = 10;

/** Tells the values of columns by which the terms tell rows apart that are kinds on both sides together: none that could name one row. */
function kindsIn(
  before: readonly Row[],
  after: readonly Row[],
  columns: readonly string[],
  isKind: (column: string) => boolean,
): (place: number, value: string) => boolean {
  const counts = columns.map(column => (isKind(column) ? new Map<string, number>() : undefined));
  for (const { cells } of [...before, ...after])
    for (const [place, count] of counts.entries())
      count?.set(cells[place] ?? '', (count.get(cells[place] ?? '') ?? 0) + 1);
  return (place, value) => (counts[place]?.get(value) ?? 0) >= leastOfKind;
}

/** The month of a row by the first of its times. */
function monthsOf(table: Table): (row: number) => string | undefined {
  const name = table.columns.find(each => table.values.get(each.name)?.kind === 'time')?.name;
  const times = name === undefined ? undefined : timeColumn(table, name);
  return row => {
    const start = times?.starts[row] ?? Number.NaN;
    return Number.isNaN(start) ? undefined : dateOf(start, table.zone).slice(0, 7);
  };
}
