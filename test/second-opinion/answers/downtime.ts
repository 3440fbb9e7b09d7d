import type { DowntimeQuestion } from '../../../src/core/ground/availability-question.ts';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import { downtimeIn, type Incident } from '../../../src/core/indicators/availability/downtime.ts';
import { missingIntervals } from '../../../src/core/indicators/availability/missing-intervals.ts';
import { type Database, nameSql } from '../database.ts';
import { conditionSql } from '../sql/condition.ts';
import { timeColumns } from '../sql/time.ts';
import type { Table } from '../table.ts';
import type { Answering } from './answering.ts';
import { begunBefore, checkIntervalsSql } from './check-intervals.ts';

/**
 * Downtime of each span. The database gives the rows that touch the spans, and of checks only the intervals that are down; there are few of
 * either, so core merges them, where the rule stands once and is tested as a property.
 */
export const downtime: Answering<'downtime'> = async ({ db, tables }, question) => {
  const table = tables.get(question.dataset);
  const last = Math.max(...question.spans.map(span => span.until));
  const sql = table && rowsSql(table, question, last);
  if (sql === undefined) return { kind: 'downtime', spans: [] };
  const incidents = (await db.rows(sql)).map(
    (row): Incident => ({
      row: Number(row.row),
      start: Number(row.start),
      end: typeof row.stop === 'number' ? row.stop : undefined,
      impact: row.impact === '' || row.impact === null ? '1' : exactText(String(row.impact)),
    }),
  );
  const inOrder = incidents.toSorted((a, b) => a.start - b.start);
  const missing = await missingOf(db, table, question, last);
  return {
    kind: 'downtime',
    spans: question.spans.flatMap(
      span => downtimeIn(span, within(inOrder, span.until), missing, question, question.without) ?? [],
    ),
  };
};

async function missingOf(db: Database, table: Table | undefined, question: DowntimeQuestion, until: number) {
  const { from } = question;
  if (from.kind !== 'checks') return [];
  return missingIntervals(
    await begunBefore(db, table, question, until),
    { ...question, intervalMs: from.intervalMs },
    until,
  );
}

/** The incidents that began before an instant; they are in order of their start. */
function within(incidents: readonly Incident[], until: number): readonly Incident[] {
  const end = incidents.findIndex(each => each.start >= until);
  return end < 0 ? incidents : incidents.slice(0, end);
}

function rowsSql(table: Table, question: DowntimeQuestion, last: number): string | undefined {
  if (question.from.kind === 'checks') {
    const { intervalMs, errorRate, requests } = question.from;
    const { n, d } = exact(errorRate);
    const intervals = checkIntervalsSql(table, question);
    return (
      intervals &&
      `WITH ${intervals} SELECT first_row AS row, begun AS start, begun + ${intervalMs} AS stop, '1' AS impact FROM intervals
      WHERE begun < ${last} AND total >= ${requests} AND (total - good) * ${d} > total * ${n}`
    );
  }
  if (!['start', 'end'].every(name => table.names.has(name))) return undefined;
  const [start, end] = [timeColumns('start'), timeColumns('end')];
  const impact = table.names.has('impact') ? nameSql('impact') : "''";
  const where = question.where ? `AND ${conditionSql(question.where, table)}` : '';
  return `SELECT "#row" AS row, ${start.ms} AS start, ${end.ms} AS stop, ${impact} AS impact FROM ${table.view}
    WHERE ${start.ms} < ${last} ${where} ORDER BY "#row"`;
}
