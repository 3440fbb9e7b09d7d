import type { Span } from '../../core/ground/calendar/instant.ts';
import type { RowAnswer, RowSet } from '../../core/ground/question.ts';
import type { TimeColumn } from '../columns/column.ts';
import { nanosAt } from '../columns/instants.ts';
import { exactAt } from '../columns/numbers.ts';
import { numberColumn, timeColumn } from '../table.ts';
import type { Answering, Tables } from './answering.ts';
import { conditionTest } from './condition-test.ts';

/** The rows of datasets as core judges them one by one, in the file's order. */
export const rows: Answering<'rows'> = (tables, asked) => {
  const sets = Object.entries(asked.sets).map(([name, set]) => [name, rowsOf(tables, set)] as const);
  return { kind: 'rows', sets: Object.fromEntries(sets), asked };
};

function rowsOf(tables: Tables, set: RowSet): RowAnswer[] {
  const table = tables.get(set.dataset);
  const placed = table && set.at !== undefined ? timeColumn(table, set.at) : undefined;
  if (!table || (set.at !== undefined && !placed)) return [];
  const isWanted = set.where && conditionTest(set.where, table);
  const texts = set.texts.map(name => [name, table.texts(name)] as const);
  const times = set.times.flatMap(name => {
    const column = timeColumn(table, name);
    return column ? [[name, column] as const] : [];
  });
  const numbers = set.numbers?.map(name => [name, numberColumn(table, name)] as const);
  const answer: RowAnswer[] = [];
  for (let row = 0; row < table.size; row++) {
    if (table.absent?.[row] || (placed && !(placed.starts[row]! < set.before))) continue;
    if (isWanted && isWanted(row, 0) !== true) continue;
    // A column may be called `__proto__` as well.
    const own: { readonly texts: Record<string, string>; readonly times: Record<string, Span> } = {
      texts: Object.create(null),
      times: Object.create(null),
    };
    for (const [name, column] of texts) own.texts[name] = column?.texts.text(column.codes[row]!) ?? '';
    for (const [name, column] of times) {
      const span = { start: column.starts[row]!, end: column.ends[row]! };
      if (!Number.isNaN(span.start)) own.times[name] = span;
    }
    const nanos = nanosOf(times, row);
    const values = numbers?.flatMap(([name, column]) => {
      const value = column && exactAt(column, row);
      return value === undefined ? [] : [[name, value] as const];
    });
    answer.push({
      row: row + 1,
      ...own,
      ...(nanos && { nanos }),
      ...(values && { numbers: Object.fromEntries(values) }),
    });
  }
  return answer;
}

/** Nanoseconds after the ms of a row’s times, by column; undefined where none has any. */
function nanosOf(
  times: readonly (readonly [name: string, column: TimeColumn])[],
  row: number,
): Record<string, number> | undefined {
  let found: Record<string, number> | undefined;
  for (const [name, column] of times) {
    const nanos = nanosAt(column, row);
    if (nanos === 0) continue;
    found ??= {};
    found[name] = nanos;
  }
  return found;
}
