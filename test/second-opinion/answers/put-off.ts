import type { MeasureSpan } from '../../../src/core/ground/asked.ts';
import type { Clock } from '../../../src/core/ground/calendar/working-time.ts';
import type { Table } from '../table.ts';
import type { AnswerContext } from './answering.ts';
import { elapsedSql } from './items.ts';
import { type PlacedItems, placedSql } from './placed.ts';

/** How many of the items of a span that wait would not, if exclusions did not stop the clock; nothing where they stop none. */
export async function putOffIn(
  { db, clocks }: AnswerContext,
  table: Table,
  { spans, unpaused }: { readonly spans: readonly MeasureSpan[]; readonly unpaused?: Clock | undefined },
  { placed }: PlacedItems,
  from: string,
  isOver: (ms: number, limitMs: number) => boolean,
): Promise<(span: number) => { readonly putOff?: number }> {
  const waiting = placed.filter(each => each.stands === 'waiting');
  if (!unpaused || waiting.length === 0) return () => ({});
  const rows = await db.rows(`
    WITH ${placedSql(table, spans, waiting, from, ['spans.until AS stop'])},
    ${elapsedSql('timed', 'items', await clocks.nameOf(unpaused))}
    SELECT span, ms, limit_ms FROM timed WHERE begun IS NOT NULL`);
  const over = rows.filter(row => isOver(Number(row.ms), Number(row.limit_ms)));
  return span => {
    const putOff = over.filter(row => Number(row.span) === span).length;
    return putOff > 0 ? { putOff } : {};
  };
}
