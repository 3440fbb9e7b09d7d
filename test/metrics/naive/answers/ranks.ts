import { exact, exactText } from '../../../../src/core/ground/exact.ts';
import type { RankAnswer, RankQuestion } from '../../../../src/core/ground/question.ts';
import { itemsOf, rowRange } from '../items.ts';
import type { Table } from '../table.ts';

export function ranks(table: Table, question: RankQuestion): RankAnswer['spans'] {
  const { at, of, percentile } = question;
  if (![at, of].every(name => table.columns.has(name))) return [];
  return question.spans.flatMap(span => {
    const items = itemsOf(table, question, at, span).filter(item => item.texts.get(of) !== '');
    if (items.length === 0) return [];
    const numbers = items.map(item => exact(item.texts.get(of) ?? '')).toSorted((a, b) => a.compare(b));
    // The first that enough of them do not pass.
    const nearest = (share: string) =>
      numbers.find((_number, place) =>
        exact(place + 1)
          .div(numbers.length)
          .gte(exact(share)),
      );
    const places = [Math.ceil(numbers.length / 2), Math.floor(numbers.length / 2) + 1];
    const found =
      percentile === undefined
        ? places.map(place => numbers[place - 1]!)
        : [nearest(percentile)!, nearest(percentile)!];
    const [low, high] = found.map(number => exactText(number));
    return [{ span: span.id, items: items.length, values: [low!, high!] as const, ...rowRange(items) }];
  });
}
