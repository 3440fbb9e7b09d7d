import type { AgreementEvent } from '../core/question.ts';
import type { Cell, Database } from './database.ts';
import { timeColumns } from './sql/time.ts';
import type { Table } from './table.ts';

/**
 * The rows of events.csv that say when they were recorded, in the file's order (SEMANTICS 30). Whether their objectives,
 * effects and parties exist is for the one who knows the terms.
 */
export async function readEvents(db: Database, table: Table | undefined): Promise<readonly AgreementEvent[]> {
  const isWhole = table?.kind.columns.every(
    ({ name, header }) => header === 'optional' || table.names.has(name),
  );
  if (!table || !isWhole) return [];
  const optional = (name: 'clause' | 'value') => `${table.names.has(name) ? name : "''"} AS ${name}_cell`;
  const [at, from, through] = [timeColumns('at'), timeColumns('from'), timeColumns('through')];
  const rows = await db.rows(
    `SELECT "#row" AS row, ${at.ms} AS at, kind, objective, ${from.ms} AS start, ${through.end} AS stop,
      effect, "by", agreed_by, ${optional('clause')}, ${optional('value')}, note FROM ${table.view} WHERE ${at.ms} IS NOT NULL ORDER BY "#row"`,
  );
  const text = (cell: Cell | undefined) => String(cell ?? '');
  return rows.map(
    ({ row, at, kind, objective, start, stop, effect, by, agreed_by, clause_cell, value_cell, note }) => ({
      row: Number(row),
      at: Number(at),
      kind: text(kind),
      objective: text(objective),
      span: typeof start === 'number' && typeof stop === 'number' ? { start, end: stop } : undefined,
      effect: text(effect),
      by: text(by),
      agreedBy: text(agreed_by)
        .split(/[;,]/)
        .map(each => each.trim())
        .filter(each => each !== ''),
      clause: text(clause_cell),
      value: text(value_cell),
      note: text(note),
    }),
  );
}
