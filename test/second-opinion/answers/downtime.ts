import type {
  DowntimeAnswer,
  DowntimeQuestion,
  StateRule,
} from '../../../src/core/ground/availability-question.ts';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import { downtimeIn } from '../../../src/core/indicators/availability/downtime.ts';
import type { Incident } from '../../../src/core/indicators/availability/incident.ts';
import { missingIntervals } from '../../../src/core/indicators/availability/missing-intervals.ts';
import { incidentsOfStates } from '../../../src/core/indicators/availability/states.ts';
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
  const last = Math.max(...question.spans.map(span => span.until), question.asOf ?? 0);
  if (table && question.from.kind === 'states') return ofStates(db, table, question, question.from, last);
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
      span => downtimeIn(span, inOrder, missing, question, question.without) ?? [],
    ),
  };
};

/** The same of changes of state, which the database gives in their order. */
async function ofStates(
  db: Database,
  table: Table,
  question: DowntimeQuestion,
  rule: StateRule,
  last: number,
): Promise<DowntimeAnswer> {
  if (!['at', 'state'].every(name => table.names.has(name))) return { kind: 'downtime', spans: [] };
  const at = timeColumns('at');
  const service = table.names.has('service') ? nameSql('service') : "''";
  const where = question.where ? `AND ${conditionSql(question.where, table)}` : '';
  const rows =
    await db.rows(`SELECT "#row" AS row, ${at.ms} AS at, ${service} AS service, ${nameSql('state')} AS state
    FROM ${table.view} WHERE ${at.ms} < ${last} ${where} ORDER BY ${at.ms}, "#row"`);
  const changes = rows.map(row => ({
    row: Number(row.row),
    at: Number(row.at),
    // Digits after the millisecond are cut here.
    nanos: 0,
    service: String(row.service ?? ''),
    state: String(row.state ?? ''),
  }));
  const named = new Set(['', ...rule.impacts.map(([state]) => state), ...rule.unknown]);
  const others = Map.groupBy(
    changes.filter(({ state }) => !named.has(state)),
    ({ state }) => state,
  );
  const unnamed = [...others]
    .map(([state, all]) => ({ state, row: Math.min(...all.map(each => each.row)), rows: all.length }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.state), Buffer.from(b.state)));
  const { incidents, covered } = incidentsOfStates(changes, rule, question.covered);
  return {
    kind: 'downtime',
    spans: question.spans.flatMap(
      span => downtimeIn(span, incidents, [], { ...question, covered }, question.without) ?? [],
    ),
    ...(unnamed.length > 0 && { unnamed }),
  };
}

async function missingOf(db: Database, table: Table | undefined, question: DowntimeQuestion, until: number) {
  const { from } = question;
  if (from.kind !== 'checks') return [];
  return missingIntervals(
    await begunBefore(db, table, question, until),
    { ...question, intervalMs: from.intervalMs },
    until,
  );
}

function rowsSql(table: Table, question: DowntimeQuestion, last: number): string | undefined {
  if (question.from.kind === 'checks') {
    const { intervalMs, errorRate, requests } = question.from;
    const { n, d } = exact(errorRate);
    const intervals = checkIntervalsSql(table, question);
    return (
      intervals &&
      `WITH ${intervals}, followed AS (SELECT *, lead(begun) OVER (ORDER BY begun) AS next FROM intervals WHERE begun < ${last})
      SELECT first_row AS row, begun AS start, CASE WHEN 2 * (next - begun) <= 3 * ${intervalMs}::BIGINT THEN next ELSE begun + ${intervalMs} END AS stop, '1' AS impact
      FROM followed WHERE total >= ${requests} AND (total - good) * ${d} > total * ${n}`
    );
  }
  if (!['start', 'end'].every(name => table.names.has(name))) return undefined;
  const [start, end] = [timeColumns('start'), timeColumns('end')];
  const impact = table.names.has('impact') ? nameSql('impact') : "''";
  const where = question.where ? `AND ${conditionSql(question.where, table)}` : '';
  return `SELECT "#row" AS row, ${start.ms} AS start, ${end.ms} AS stop, ${impact} AS impact FROM ${table.view}
    WHERE ${start.ms} < ${last} ${where} ORDER BY "#row"`;
}
