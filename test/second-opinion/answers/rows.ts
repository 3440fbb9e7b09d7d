import { exactText } from '../../../src/core/ground/exact.ts';
import type { RowAnswer, RowSet } from '../../../src/core/ground/question.ts';
import { nameSql } from '../database.ts';
import { conditionSql } from '../sql/condition.ts';
import { isTimeType, timeColumns } from '../sql/time.ts';
import type { AnswerContext, Answering } from './answering.ts';

/** The rows of datasets as core judges them one by one, in the file's order. */
export const rows: Answering<'rows'> = async (context, asked) => {
  const sets = await Promise.all(
    Object.entries(asked.sets).map(async ([name, set]) => [name, await rowsOf(context, set)] as const),
  );
  return { kind: 'rows', sets: Object.fromEntries(sets), asked };
};

async function rowsOf({ db, tables }: AnswerContext, set: RowSet): Promise<RowAnswer[]> {
  const { dataset, where, at, before } = set;
  const table = tables.get(dataset);
  if (!table || (at !== undefined && !table.names.has(at))) return [];
  const texts = set.texts.filter(name => table.names.has(name));
  const times = table.columns.filter(({ name, type }) => isTimeType(type) && set.times.includes(name));
  const numbers = set.numbers?.filter(name =>
    table.columns.some(column => column.name === name && ['count', 'money', 'number'].includes(column.type)),
  );
  const cells = [
    '"#row" AS row',
    ...texts.map((name, place) => `${nameSql(name)} AS t${place}`),
    ...(numbers ?? []).map((name, place) => `${nameSql(name)} AS n${place}`),
    ...times.flatMap(({ name, type }, place) => {
      const { ms, end } = timeColumns(name);
      return [`${ms} AS s${place}`, `${type === 'time' ? ms : end} AS e${place}`];
    }),
  ];
  const conditions = [
    ...(at === undefined ? [] : [`${timeColumns(at).ms} < ${before}`]),
    ...(where ? [conditionSql(where, table)] : []),
  ];
  const found = await db.rows(
    `SELECT ${cells.join(', ')} FROM ${table.view} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY "#row"`,
  );
  return found.map(row => ({
    row: Number(row.row),
    texts: Object.fromEntries(
      set.texts.map(name => {
        const place = texts.indexOf(name);
        return [name, place < 0 ? '' : String(row[`t${place}`] ?? '')];
      }),
    ),
    times: Object.fromEntries(
      times.flatMap(({ name }, place) => {
        const [start, end] = [row[`s${place}`], row[`e${place}`]];
        return typeof start === 'number' && typeof end === 'number' ? [[name, { start, end }]] : [];
      }),
    ),
    ...(numbers && {
      numbers: Object.fromEntries(
        numbers.flatMap((name, place) => {
          const text = String(row[`n${place}`] ?? '');
          return text === '' ? [] : [[name, exactText(text)]];
        }),
      ),
    }),
  }));
}
