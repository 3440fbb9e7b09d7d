import { Temporal } from 'temporal-polyfill';
import type { CountAnswer, CountQuestion } from '../../../../src/core/ground/question.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';
import { byCharacter } from '../text-order.ts';

/** The day that calendars of a zone show. */
export const dayOf = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

export function dailyCounts(table: Table, question: CountQuestion): CountAnswer['days'] {
  if (!table.columns.has(question.at)) return [];
  return question.spans.flatMap(span => {
    const items = itemsOf(table, question, question.at, span).map(item => ({
      row: item.row,
      date: dayOf(item.begun, question.zone),
      segment: question.by === undefined ? '' : (item.texts.get(question.by) ?? ''),
    }));
    return [...Map.groupBy(items, ({ date, segment }) => JSON.stringify([date, segment])).values()]
      .map(group => ({
        span: span.id,
        date: group[0]?.date ?? '',
        segment: group[0]?.segment ?? '',
        count: group.length,
        ...rowRange(group),
      }))
      .toSorted((a, b) => byCharacter(a.date, b.date) || byCharacter(a.segment, b.segment));
  });
}
