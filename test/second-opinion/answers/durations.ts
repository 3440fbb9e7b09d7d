import { exact } from '../../../src/core/ground/exact.ts';
import type { DurationAnswer, DurationQuestion } from '../../../src/core/ground/question.ts';
import type { Row } from '../database.ts';
import { timeColumns } from '../sql/time.ts';
import type { Table } from '../table.ts';
import type { AnswerContext, Answering } from './answering.ts';
import { elapsedSql, itemsSql } from './items.ts';
import { isTrue, placedItems, placedSql } from './placed.ts';
import { putOffIn } from './put-off.ts';

/**
 * Time between two events for each span (RULES 13). An item whose second event is not seen counts with its age once it is too late; until
 * then it is pending, or carried out.
 */
export const durations: Answering<'durations'> = async (context, question) => {
  const { db, tables, clocks } = context;
  const { dataset, from, to, percentiles, spans } = question;
  const table = tables.get(dataset);
  if (!table?.names.has(from) || !table.names.has(to) || spans.length === 0)
    return { kind: 'durations', spans: [] };
  const second = timeColumns(to).ms;
  const ranks = percentiles.map((percentile, index) => {
    const { n, d } = exact(percentile);
    // The smallest whole rank that is at least p × items.
    return `coalesce(max(ms) FILTER (WHERE rank = (CAST(items AS HUGEINT) * ${n} + ${d - 1n}) // ${d}), 0) AS p${index},
      coalesce(bool_or(NOT answered) FILTER (WHERE rank = (CAST(items AS HUGEINT) * ${n} + ${d - 1n}) // ${d}), false) AS w${index}`;
  });
  const clock = await clocks.nameOf(question.clock);
  const at = question.at === 'from' ? from : to;
  const answered = `coalesce(${second} < until, false)`;
  const items = await placedItems(context, table, question, at, {
    further: [`${answered} AS answered`],
    clock,
    stands: (row, { limitMs = 0 }) =>
      limitMs === 0 || isTrue(row.answered) || Number(row.ms) > limitMs ? 'decided' : 'waiting',
  });
  const { placed, carried } = items;
  const putOff = await putOffIn(context, table, question, items, from, (ms, limitMs) => ms > limitMs);
  // One that waits is just above its age.
  const upTo = (quarters: number) =>
    `(ms * 4 < limit_ms * ${quarters} OR (answered AND ms * 4 = limit_ms * ${quarters}))`;
  const limits = [1, 2, 4, 8, 16];
  const spread = [...limits, undefined].map((limit, index) => {
    const below = limits[index - 1];
    const bounds = [
      below === undefined ? 'true' : `NOT ${upTo(below)}`,
      limit === undefined ? 'true' : upTo(limit),
    ];
    return `count(*) FILTER (WHERE NOT is_pending AND ${bounds.join(' AND ')}) AS s${index}`;
  });
  const rows = await db.rows(`
    WITH ${placedSql(table, spans, placed, from, [`coalesce(${second} < spans.until, false) AS answered`, `CASE WHEN coalesce(${second} < spans.until, false) THEN ${second} ELSE spans.aged_to END AS stop`])},
    begun AS (SELECT * FROM items WHERE begun IS NOT NULL AND stands <> 'none'),
    ${elapsedSql('timed', 'begun', clock)},
    judged AS (SELECT *, stands = 'waiting' AS is_pending FROM timed),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY span, is_pending ORDER BY ms, NOT answered, row) AS place,
        count(*) OVER (PARTITION BY span, is_pending) AS items FROM judged
    ),
    counted AS (SELECT *, CASE WHEN NOT is_pending THEN place END AS rank FROM ranked)
    SELECT ${[
      'span',
      'count(*) FILTER (WHERE NOT is_pending) AS counted',
      'count(*) FILTER (WHERE answered AND NOT is_pending) AS answered',
      `count(*) FILTER (WHERE answered AND ms <= limit_ms) AS within`,
      'count(*) FILTER (WHERE is_pending) AS pending',
      'CAST(coalesce(sum(ms) FILTER (WHERE NOT is_pending), 0) AS VARCHAR) AS total',
      'CAST(coalesce(sum(ms) FILTER (WHERE answered), 0) AS VARCHAR) AS answered_total',
      'coalesce(max(ms) FILTER (WHERE rank = (items + 1) // 2), 0) AS low_middle',
      'coalesce(max(ms) FILTER (WHERE rank = items // 2 + 1), 0) AS high_middle',
      'coalesce(bool_or(NOT answered) FILTER (WHERE rank IN ((items + 1) // 2, items // 2 + 1)), false) AS middle_waits',
      'min(row) AS first_row',
      'max(row) AS last_row',
      ...ranks,
      ...spread,
    ].join(',\n')}
    FROM counted GROUP BY span`);
  const bySpan = new Map(rows.map(row => [Number(row.span), row]));
  const left =
    question.at === 'to' ? await unanswered(context, table, question) : new Map<number, Unanswered>();
  return {
    kind: 'durations',
    spans: spans.flatMap(({ id }, span) => {
      const row: Row = bySpan.get(span) ?? {};
      const own = carried(span);
      const waiting = left.get(span);
      if (!bySpan.has(span) && !own.carriedOut && !waiting) return [];
      const of = (name: string) => Number(row[name] ?? 0);
      return {
        span: id,
        items: of('counted'),
        answered: of('answered'),
        answeredWithin: of('within'),
        waiting: of('counted') - of('answered'),
        pending: of('pending'),
        ...putOff(span),
        totalMs: String(row.total ?? 0),
        answeredMs: String(row.answered_total ?? 0),
        percentileMs: percentiles.map((_, index) => of(`p${index}`)),
        percentileWaits: percentiles.map((_, index) => isTrue(row[`w${index}`])),
        middleWaits: isTrue(row.middle_waits),
        middleMs: [of('low_middle'), of('high_middle')],
        spread: [...limits, 0].map((_, index) => of(`s${index}`)),
        ...(waiting && { unanswered: waiting }),
        ...own,
        firstRow: of('first_row'),
        lastRow: of('last_row'),
      };
    }),
  };
};

type Unanswered = NonNullable<DurationAnswer['spans'][number]['unanswered']>;

/** What of each span by the second event had begun before its end and had none of it, by the place of the span. */
async function unanswered(
  { db, clocks }: AnswerContext,
  table: Table,
  question: DurationQuestion,
): Promise<ReadonlyMap<number, Unanswered>> {
  const spans = question.spans.map(each => ({ ...each, start: -8e15 }));
  const further = [`coalesce(${timeColumns(question.to).ms} < until, false) AS answered`, 'aged_to AS stop'];
  const rows = await db.rows(`
    WITH ${itemsSql(table, { ...question, spans, upTo: undefined }, question.from, further)},
    ${elapsedSql('timed', 'items', await clocks.nameOf(question.clock))}
    SELECT span, row, ms, count(*) OVER (PARTITION BY span) AS items FROM timed WHERE NOT answered
    QUALIFY row_number() OVER (PARTITION BY span ORDER BY begun, row) = 1`);
  return new Map(
    rows.map(row => [
      Number(row.span),
      { items: Number(row.items), oldestMs: Number(row.ms), oldestRow: Number(row.row) },
    ]),
  );
}
