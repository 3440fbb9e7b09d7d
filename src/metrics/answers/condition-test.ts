import type { Bounds } from '../../core/ground/bounds.ts';
import { isInTime } from '../../core/ground/calendar/done-by.ts';
import type { Condition } from '../../core/ground/condition.ts';
import { written } from '../columns/column.ts';
import { nanosAt } from '../columns/instants.ts';
import { withinTest } from '../columns/numbers.ts';
import { numberColumn, type Table, timeColumn } from '../table.ts';

/** Whether a row fulfils a condition as it is known before the instant `until`; undefined where it may still come to. */
export type RowTest = (row: number, until: number) => boolean | undefined;

/**
 * A condition over the rows of a table; a column the file does not have is blank in every row. With `due`, an event at or after
 * `until` has not happened, but for the columns that `due` names, which say when something is due. Without it all is known.
 */
export function conditionTest(where: Condition, table: Table, due?: ReadonlySet<string>): RowTest {
  if ('all' in where) return everyOf(where.all.map(part => conditionTest(part, table, due)));
  if ('any' in where) return someOf(where.any.map(part => conditionTest(part, table, due)));
  if ('notAfter' in where) return notAfter(table, where.column, where.notAfter, due !== undefined);
  const time = timeColumn(table, where.column);
  if ('blank' in where) {
    if (due && time && !due.has(where.column)) {
      return (row, until) => time.starts[row]! < until !== where.blank;
    }
    return blankTest(table, where.column, where.blank);
  }
  if ('number' in where) return numberTest(table, where.column, where.number);
  const [values, isIn] = 'in' in where ? [where.in, true] : [where.notIn, false];
  const column = table.texts(where.column);
  if (!column) return () => values.includes('') === isIn;
  const wanted = new Uint8Array(column.texts.size);
  for (const value of values) {
    const code = column.texts.codeOf(value);
    if (code !== undefined) wanted[code] = 1;
  }
  return row => {
    const code = column.codes[row]!;
    return code >= 0 && (wanted[code] === 1) === isIn;
  };
}

/** False where one is, else undefined where one is. */
function everyOf(tests: readonly RowTest[]): RowTest {
  return (row, until) => {
    let all: boolean | undefined = true;
    for (const test of tests) {
      const is = test(row, until);
      if (is === false) return false;
      if (is === undefined) all = undefined;
    }
    return all;
  };
}

/** True where one is, else undefined where one is. */
function someOf(tests: readonly RowTest[]): RowTest {
  return (row, until) => {
    let any: boolean | undefined = false;
    for (const test of tests) {
      const is = test(row, until);
      if (is === true) return true;
      if (is === undefined) any = undefined;
    }
    return any;
  };
}

function blankTest(table: Table, name: string, wanted: boolean): RowTest {
  const column = table.values.get(name);
  if (!column) return () => wanted;
  const isThere = (row: number) => !table.absent?.[row];
  if (column.kind === 'text') return row => isThere(row) && (column.codes[row] === 0) === wanted;
  const isBlank = (row: number) =>
    column.kind === 'time' ? column.written[row] === written.blank : column.blanks[row] === 1;
  return row => isThere(row) && isBlank(row) === wanted;
}

function numberTest(table: Table, name: string, bounds: Bounds): RowTest {
  const column = numberColumn(table, name);
  if (!column) return () => false;
  const isWithin = withinTest(column, bounds);
  return row => isWithin(row);
}

/** A time of a row that is not after another one; without `isSeen` all is known. */
function notAfter(table: Table, name: string, dueName: string, isSeen: boolean): RowTest {
  const [event, due] = [timeColumn(table, name), timeColumn(table, dueName)];
  if (!event || !due) return () => false;
  return (row, until) => {
    const [at, start] = [event.starts[row]!, due.starts[row]!];
    if (Number.isNaN(start)) return false;
    const isDone = isSeen ? at < until : !Number.isNaN(at);
    const done = isDone ? { at, nanos: nanosAt(event, row) } : undefined;
    const seenTo = isSeen ? until : Number.POSITIVE_INFINITY;
    return isInTime(done, { start, end: due.ends[row]!, nanos: nanosAt(due, row) }, seenTo);
  };
}
