import { nameSql, textSql } from '../database.ts';
import { timeColumns } from '../sql/time.ts';
import type { Answering } from './answering.ts';
import { isTrue, placedItems, placedSql } from './placed.ts';
import { putOffIn } from './put-off.ts';

/** How many attempts items got before `until`, and the ones never reached (RULES 14). */
export const attempts: Answering<'attempts'> = async (context, question) => {
  const { db, tables, clocks } = context;
  const { dataset, at, connected, channels, automated, withinMs, spans } = question;
  const table = tables.get(dataset);
  const made = tables.get(question.attempts);
  const whole = table?.names.has('id') && table.names.has(at) && table.names.has(connected);
  if (
    !table ||
    !whole ||
    !made ||
    !['lead', 'at'].every(name => made.names.has(name)) ||
    spans.length === 0
  ) {
    return { kind: 'attempts', spans: [] };
  }
  const reached = timeColumns(connected).ms;
  const counts = [
    ...(channels && made.names.has('channel')
      ? [
          `${nameSql('channel')} IN (${['', ...channels].map(textSql).join(', ')})`,
          `${nameSql('channel')} <> ''`,
        ]
      : []),
    ...(!automated && made.names.has('automated')
      ? [`lower(${nameSql('automated')}) NOT IN ('yes', 'true')`]
      : []),
  ];
  const items = await placedItems(context, table, question, at, {
    further: [`coalesce(${reached} < until, false) AS reached`],
    clock: await clocks.nameOf(question.clock),
    stands: row => (isTrue(row.reached) ? 'none' : Number(row.ms) >= withinMs ? 'decided' : 'waiting'),
  });
  const { placed, carried } = items;
  const putOff = await putOffIn(context, table, question, items, at, ms => ms >= withinMs);
  const rows = await db.rows(`
    WITH ${placedSql(table, spans, placed, at, [`${nameSql('id')} AS id`])},
    timed AS (SELECT * FROM items),
    tries AS (
      SELECT timed.span, timed.row, count(*) AS n, min(made."#row") AS first_try, max(made."#row") AS last_try
      FROM timed JOIN ${made.view} made ON made.${nameSql('lead')} = timed.id AND made.${timeColumns('at').ms} < timed.until
      ${counts.length > 0 ? `WHERE ${counts.join(' AND ')}` : ''}
      GROUP BY timed.span, timed.row
    ),
    judged AS (
      SELECT timed.span, timed.row, coalesce(n, 0) AS n, stands = 'decided' AS unreached,
        stands = 'waiting' AS is_pending, first_try, last_try
      FROM timed LEFT JOIN tries USING (span, row)
    )
    SELECT span, n, count(*) AS items, count(*) FILTER (WHERE unreached) AS unreached,
      count(*) FILTER (WHERE is_pending) AS pending, min(row) AS first_row, max(row) AS last_row,
      min(first_try) FILTER (WHERE unreached) AS first_try, max(last_try) FILTER (WHERE unreached) AS last_try
    FROM judged GROUP BY span, n ORDER BY span, n`);
  const bySpan = Map.groupBy(rows, row => Number(row.span));
  return {
    kind: 'attempts',
    spans: spans.flatMap((_, span) => {
      const groups = bySpan.get(span) ?? [];
      const own = carried(span);
      if (groups.length === 0 && !own.carriedOut) return [];
      const each = (name: string) => groups.flatMap(row => (row[name] === null ? [] : [Number(row[name])]));
      const spread = (name: string) =>
        groups
          .map(row => ({ attempts: Number(row.n), items: Number(row[name]) }))
          .filter(({ items }) => items > 0);
      const tries = { first: each('first_try'), last: each('last_try') };
      return {
        span: spans[span]?.id ?? '',
        all: spread('items'),
        unconnected: spread('unreached'),
        pending: each('pending').reduce((sum, n) => sum + n, 0),
        ...putOff(span),
        ...own,
        firstRow: groups.length > 0 ? Math.min(...each('first_row')) : 0,
        lastRow: Math.max(0, ...each('last_row')),
        firstAttemptRow: tries.first.length > 0 ? Math.min(...tries.first) : 0,
        lastAttemptRow: Math.max(0, ...tries.last),
      };
    }),
  };
};
