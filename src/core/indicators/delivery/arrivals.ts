import { insideOf } from '../../ground/calendar/inside-of.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import type { PlainDateText } from '../../ground/calendar/plain-date.ts';
import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import { assignToDays, type Unclear } from './assignment.ts';
import { dueByOf, type Schedule } from './due-days.ts';
import { assignByKnown } from './known-since.ts';
import type { DeliveryAround } from './occurrence.ts';
import { arrivedAt, arrivedOn, dueOnOf } from './row-days.ts';
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

/** Tells the days of which what is due is left out. */
export function leftOutDays(
  { at }: Schedule,
  around: DeliveryAround,
  without: readonly Span[],
): (day: PlainDateText) => boolean {
  const isLeftOut = insideOf(without);
  return day => isLeftOut(dueByOf(day, at, around));
}

/** The rows that arrived while it is known what did: what is stamped in a hole counts for nothing (RULES 3). */
export function knownArrivals({
  sets: { arrived = [] },
  asked: { unknown = [] },
}: RowsAnswer): readonly RowAnswer[] {
  const isUnknown = insideOf(unknown);
  return arrived.filter(row => {
    const at = arrivedAt(row);
    return at === undefined || !isUnknown(at);
  });
}

/** What each row of an answer is for. */
export function arrivalsOf(terms: DeliveryTerms, around: DeliveryAround, answer: RowsAnswer): Arrivals {
  const { asked } = answer;
  const arrived = knownArrivals(answer);
  const { schedule, after } = terms;
  if (schedule) {
    const isLeftOut = leftOutDays(schedule, around, asked.without);
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
