import { dateOfDay } from '../../core/ground/calendar/civil-day.ts';
import { RowRange } from '../../core/ground/ranks/row-range.ts';
import type { Answering } from './answering.ts';
import { byDay } from './by-day.ts';
import { forEachItem } from './items.ts';
import { byCodePoints } from './text-order.ts';

/** Rows by span, local day and segment; ordered so. */
export const dailyCounts: Answering<'daily-counts'> = (tables, question) => {
  const { spans, zone, at, by } = question;
  const table = tables.get(question.dataset);
  if (!table) return { kind: 'daily-counts', days: [] };
  const segments = by === undefined ? undefined : table.texts(by);
  const days = byDay(zone, () => ({ count: 0, rows: new RowRange() }));
  forEachItem(table, question, at, (span, row, begun) => {
    const group = days.at(span, begun, segments?.codes[row] ?? 0);
    group.count++;
    group.rows.add(row);
  });
  const told = days.all().map(({ span, day, part, group }) => ({
    span,
    day,
    segment: segments?.texts.text(part) ?? '',
    count: group.count,
    firstRow: group.rows.first,
    lastRow: group.rows.last,
  }));
  const inOrder = told.sort((a, b) => a.span - b.span || a.day - b.day || byCodePoints(a.segment, b.segment));
  return {
    kind: 'daily-counts',
    days: inOrder.map(({ span, day, ...rest }) => ({ span: spans[span]!.id, date: dateOfDay(day), ...rest })),
  };
};
