import { addDays, type PlainDateText } from '../../ground/calendar/plain-date.ts';
import { exact, one } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { type DayLine, dayLine } from './day-line.ts';
import type { DeliveryAround } from './occurrence.ts';
import { arrivedAt, arrivedOn, dueOnOf } from './row-days.ts';
import { type DeliveryTerms, judgedPlaces, unitsToBeWhole } from './terms.ts';

/** A row without `due_on` that may well be for another day than it is taken for. */
export type Unclear = {
  readonly row: RowAnswer;
  readonly arrived: PlainDateText;
  /** Undefined where it is left over. */
  readonly takenFor: PlainDateText | undefined;
  /** The next day on which something is due. */
  readonly next: PlainDateText | undefined;
};

export type Assignment = {
  /** What arrived, at whatever place, by the day it is for. */
  readonly of: ReadonlyMap<PlainDateText, readonly RowAnswer[]>;
  readonly unclear: readonly Unclear[];
};

/** How many days ahead, and back, the next due day is looked for. */
const reach = 400;

/**
 * Which day each delivery of a schedule is for (RULES 16). One that does not say so is taken, at its place and in order of arrival, for the
 * latest day up to its own on which something is still missing; else for what others of its day are for; else for the next day, if it is nearer
 * to that than to the one before. Each looks only at what arrived before it, so that none changes by what comes later. What was due before
 * `since` is not asked for.
 */
export function assignToDays(
  rows: readonly RowAnswer[],
  terms: DeliveryTerms,
  around: DeliveryAround,
  {
    since,
    isLeftOut,
  }: { readonly since: PlainDateText; readonly isLeftOut: (day: PlainDateText) => boolean },
): Assignment {
  const arrivals = inOrder(rows, around);
  const last = arrivals.at(-1)?.arrived ?? since;
  const days = around
    .dueDays(since, addDays(last < since ? since : last, reach))
    .filter(day => !isLeftOut(day));
  const before = around.dueDays(addDays(since, -reach), since).at(-1);
  const places = judgedPlaces(terms);
  const lineOf = (place: string): Line => {
    const units = unitsToBeWhole(terms, place);
    return { ...dayLine(days, units ?? one, before), hasUnits: units !== undefined };
  };
  const lines = new Map(places.map(place => [place, lineOf(place)]));
  const of = new Map<PlainDateText, RowAnswer[]>();
  const unclear: Unclear[] = [];
  for (const { row, arrived } of arrivals) {
    const line = lines.get(places.includes('') ? '' : (row.texts.place ?? ''));
    const named = dueOnOf(row, around);
    const day = named ?? (line ? line.takeFor(arrived) : latestOf([...lines.values()], arrived));
    if (line && named === undefined) unclear.push(...unclearOf(row, arrived, day, line));
    if (day === undefined) continue;
    const others = of.get(day);
    if (others) others.push(row);
    else of.set(day, [row]);
    const units = line?.hasUnits ? exact(row.texts.quantity || 0) : one;
    line?.add(units, day, named === undefined ? arrived : undefined);
  }
  return { of, unclear };
}

type Line = DayLine & { readonly hasUnits: boolean };

/** What came where nothing is due is for the latest day that it could be for at one of the places. */
function latestOf(lines: readonly Line[], arrived: PlainDateText): PlainDateText | undefined {
  return lines
    .flatMap(line => line.takeFor(arrived) ?? [])
    .sort()
    .at(-1);
}

/** A row is unclear where it is left over, or is late for one day and nearer to the next, which is still to come. */
function unclearOf(
  row: RowAnswer,
  arrived: PlainDateText,
  takenFor: PlainDateText | undefined,
  line: Line,
): Unclear[] {
  if (takenFor === undefined) return [{ row, arrived, takenFor, next: line.next(arrived) }];
  const next = takenFor < arrived ? line.nearerNext(arrived, takenFor) : undefined;
  return next === undefined ? [] : [{ row, arrived, takenFor, next }];
}

/** Rows that arrived, in order of their days, then times, then ids, so that the order of the file does not matter. */
function inOrder(
  rows: readonly RowAnswer[],
  around: DeliveryAround,
): { readonly row: RowAnswer; readonly arrived: PlainDateText }[] {
  return rows
    .flatMap(row => {
      const arrived = arrivedOn(row, around);
      return arrived === undefined ? [] : [{ row, arrived, at: arrivedAt(row)!, id: row.texts.id ?? '' }];
    })
    .toSorted((a, b) => order(a.arrived, b.arrived) || a.at - b.at || order(a.id, b.id));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
