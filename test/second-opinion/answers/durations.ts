import { exact } from '../../../src/core/ground/exact.ts';
import { timeColumns } from '../sql/time.ts';
import type { Answering } from './answering.ts';
import { elapsedSql, itemsSql } from './items.ts';

/**
 * Time between two events for each span (RULES 13). An item whose second event is not seen counts with its age at
 * `until`, or is pending in an open span while it is young.
 */
export const durations: Answering<'durations'> = async ({ db, tables, clocks }, question) => {
  const { dataset, from, to, withinMs, pendingUnderMs, percentiles, spans } = question;
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
  const limits = spreadLimits(withinMs);
  // One that waits is just above its age.
  const upTo = (limit: number) => `(ms * 4 < ${limit} OR (answered AND ms * 4 = ${limit}))`;
  const spread = [...limits, undefined].map((limit, index) => {
    const below = limits[index - 1];
    const bounds = [
      below === undefined ? 'true' : `NOT ${upTo(below)}`,
      limit === undefined ? 'true' : upTo(limit),
    ];
    return `count(*) FILTER (WHERE NOT is_pending AND ${bounds.join(' AND ')}) AS s${index}`;
  });
  const rows = await db.rows(`
    WITH ${itemsSql(table, question, from, [`coalesce(${second} < until, false) AS answered`, `CASE WHEN coalesce(${second} < until, false) THEN ${second} ELSE aged_to END AS stop`])},
    ${elapsedSql('timed', 'items', await clocks.nameOf(question.clock))},
    judged AS (SELECT *, open AND NOT answered AND ${pendingUnderMs} > 0 AND ms <= ${pendingUnderMs} AS is_pending FROM timed),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY span, is_pending ORDER BY ms, NOT answered, row) AS place,
        count(*) OVER (PARTITION BY span, is_pending) AS items FROM judged
    ),
    placed AS (SELECT *, CASE WHEN NOT is_pending THEN place END AS rank FROM ranked)
    SELECT ${[
      'span',
      'count(*) FILTER (WHERE NOT is_pending) AS counted',
      'count(*) FILTER (WHERE answered) AS answered',
      `count(*) FILTER (WHERE answered AND ms <= ${withinMs}) AS within`,
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
    FROM placed GROUP BY span ORDER BY span`);
  return {
    kind: 'durations',
    spans: rows.map(row => ({
      span: spans[Number(row.span)]?.id ?? '',
      items: Number(row.counted),
      answered: Number(row.answered),
      answeredWithin: Number(row.within),
      waiting: Number(row.counted) - Number(row.answered),
      pending: Number(row.pending),
      totalMs: String(row.total),
      answeredMs: String(row.answered_total),
      percentileMs: percentiles.map((_, index) => Number(row[`p${index}`])),
      percentileWaits: percentiles.map((_, index) => Boolean(row[`w${index}`])),
      middleWaits: Boolean(row.middle_waits),
      middleMs: [Number(row.low_middle), Number(row.high_middle)],
      spread: [...limits, 0].map((_, index) => Number(row[`s${index}`])),
      firstRow: Number(row.first_row),
      lastRow: Number(row.last_row),
    })),
  };
};

/** Four times ¼, ½, 1, 2 and 4 times the promise, so that the quarter stays whole. */
function spreadLimits(withinMs: number): readonly number[] {
  return [1, 2, 4, 8, 16].map(quarters => quarters * withinMs);
}
