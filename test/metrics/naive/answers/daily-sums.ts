import { exact, exactText, sum } from '../../../../src/core/ground/exact.ts';
import type { SumAnswer, SumQuestion } from '../../../../src/core/ground/question.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';
import { byCharacter } from '../text-order.ts';
import { dayOf } from './daily-counts.ts';

export function dailySums(table: Table, question: SumQuestion): SumAnswer['days'] {
  const { at, zone, per } = question;
  const columns = [question.sum, ...(per === undefined ? [] : [per])];
  if (![at, ...columns].every(name => table.columns.has(name))) return [];
  return question.spans.flatMap(span => {
    const items = itemsOf(table, question, at, span)
      .filter(item => columns.every(name => item.texts.get(name) !== ''))
      .map(item => ({
        row: item.row,
        date: dayOf(item.begun, zone),
        sum: exact(item.texts.get(question.sum) ?? ''),
        per: exact(per === undefined ? 0 : (item.texts.get(per) ?? '')),
      }));
    return [...Map.groupBy(items, ({ date }) => date)]
      .map(([date, group]) => ({
        span: span.id,
        date,
        sum: exactText(sum(group.map(each => each.sum))),
        per: exactText(sum(group.map(each => each.per))),
        count: group.length,
        ...rowRange(group),
      }))
      .toSorted((a, b) => byCharacter(a.date, b.date));
  });
}
