import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import { assignToDays, type Unclear } from './assignment.ts';
import { dueByOf } from './due-days.ts';
import { assignByKnown } from './known-since.ts';
import type { DeliveryAround } from './occurrence.ts';
import { arrivedOn, dueOnOf } from './row-days.ts';
import type { DeliveryTerms } from './terms.ts';

/** What arrived, by what it is for. */
export type Arrivals = {
  /** By the day it is due, by the id of the row that asked for it, or, in a period as a whole, by its own day. */
  readonly of: ReadonlyMap<string, readonly RowAnswer[]>;
  /** Rows that had better say what they are for. */
  readonly unclear: readonly Unclear[];
};

/** Where nothing arrived. */
export const noArrivals: Arrivals = { of: new Map(), unclear: [] };

/** What each row of an answer is for. */
export function arrivalsOf(
  terms: DeliveryTerms,
  around: DeliveryAround,
  { sets: { arrived = [] }, asked }: RowsAnswer,
): Arrivals {
  const { schedule, after } = terms;
  if (schedule) {
    const isLeftOut = (day: string) => {
      const at = dueByOf(day, schedule.at, around);
      return asked.without.some(each => at >= each.start && at < each.end);
    };
    const { since = [{ begins: around.firstDay, missable: around.firstDay }] } = asked;
    return assignByKnown(arrived, around, since, (rows, missable) =>
      assignToDays(rows, terms, around, { since: missable, isLeftOut }),
    );
  }
  const keyOf = (row: RowAnswer) =>
    after ? row.texts.for : (dueOnOf(row, around) ?? arrivedOn(row, around));
  const of = Map.groupBy(arrived, row => keyOf(row) ?? '');
  of.delete('');
  return { of, unclear: [] };
}
