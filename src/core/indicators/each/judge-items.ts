import { insideOf } from '../../ground/calendar/inside-of.ts';
import { dateOf, type EpochMs, type Span } from '../../ground/calendar/instant.ts';
import { earlier, endOf, type FineSpan, isBefore, startOf } from '../../ground/calendar/stamp.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { calendarOf } from '../items/calendar-by.ts';
import { historyOf, type Stint } from '../items/history.ts';
import type { LogEvent } from '../items/log.ts';
import type { Placeable, Placed, PlacedIn, Standing } from '../items/placed-items.ts';
import { reopeningsOf } from '../items/reopenings.ts';
import { always } from '../items/runs.ts';
import { type Item, type Sight, valueBefore } from './item.ts';
import { type ItemStanding, standingOf } from './judge-item.ts';
import { judgesStops } from './judges-stops.ts';
import { mergedOverdue } from './overdue.ts';
import type { EachTerms, Promised } from './terms.ts';

/** One thing judged: an item, an owner’s time with it, or a day. */
export type JudgedItem = ItemStanding &
  Standing & {
    readonly group: string;
    /** Value of the column that the limits go by, '' for none. */
    readonly severity: string;
    /** The calendar of the item, where each has its own. */
    readonly calendar?: string;
  };

export type ItemsAround = {
  readonly terms: EachTerms;
  readonly zone: string;
  /** The column that limits go by, if any does. */
  readonly by: string | undefined;
  readonly allowed: (row: RowAnswer) => Item['allowed'];
  /** The same without the stops of agreed exclusions. */
  readonly unpaused: (row: RowAnswer) => Item['allowed'];
  /** When a pause that began is over at the latest. */
  readonly lastOf?: ((since: EpochMs) => EpochMs) | undefined;
};

/** An item, or an owner’s time with it, from when it began or was opened again. */
export type Case = Placeable & {
  readonly row: RowAnswer;
  /** Undefined where it is not there yet. */
  readonly standing: (seen: Sight, promise?: Promised) => JudgedItem | undefined;
  /** What the first start after a stop at or after an instant begins anew: a new thing judged, once this one was counted. */
  readonly after: (instant: EpochMs) => Case | undefined;
  /** The item as it is seen. */
  readonly item: (seen: Sight) => Item;
  readonly stint: FineSpan;
};

/** Something judged in the period it counts in, and all of a period. */
export type PlacedItem = Placed<JudgedItem>;
export type PlacedPeriod = PlacedIn<Case, JudgedItem>;

/**
 * All that is judged, in the order of the file (RULES 18): each item, or each owner’s time with it from the hand-over on. Those begun in
 * `without` are left out.
 */
export function casesOf(
  rows: readonly RowAnswer[],
  log: ReadonlyMap<string, readonly LogEvent[]>,
  without: readonly Span[],
  around: ItemsAround,
): readonly Case[] {
  const isLeftOut = insideOf(without);
  return rows.flatMap(row => {
    const begun = row.times[around.terms.at]?.start;
    if (begun === undefined) return [];
    const events = log.get(row.texts.id ?? '') ?? [];
    const openings = judgesStops(around.terms) ? reopeningsOf(events, around.terms.rules ?? {}) : [];
    const stints = stintsOf(row, begun, events, around);
    const caseOf = (place: number, stint: FineSpan, opening?: LogEvent): Case => {
      const at = opening?.at ?? Math.max(begun, stint.start);
      const isHeld = (each: LogEvent) => !isBefore(each, startOf(stint)) && isBefore(each, endOf(stint));
      const later = openings.filter(each => each.at > at && isHeld(each));
      const item = (seen: Sight) => itemOf(row, begun, opening, seen, events, around);
      return {
        row,
        at,
        isLeftOut: isLeftOut(at),
        stint,
        item,
        standing: (seen, promise) =>
          opening && opening.at >= seen.until ? undefined : judgedOf(item(seen), around, promise)[place],
        isReopened: later.length > 0,
        after: instant => {
          const next = later.find(each => each.at >= instant);
          return next && caseOf(place, stint, next);
        },
      };
    };
    return stints.map((stint, place) => caseOf(place, stint));
  });
}

/** Whose times with an item are judged one by one, as far as the log goes; the whole item where it is judged as one. */
function stintsOf(
  row: RowAnswer,
  begun: EpochMs,
  events: readonly LogEvent[],
  around: ItemsAround,
): readonly FineSpan[] {
  if (around.terms.judge !== 'owner') return [always];
  return itemOf(row, begun, undefined, { until: Number.POSITIVE_INFINITY }, events, around).history.stints;
}

/** The day and the group that something counts with, where days are judged. */
export function dayOf(
  { at, row }: Case,
  { zone, terms }: ItemsAround,
): { readonly date: string; readonly group: string } {
  return { date: dateOf(at, zone), group: groupOf(row, terms) };
}

function groupOf(row: RowAnswer, { per }: EachTerms): string {
  return per === undefined ? '' : (row.texts[per] ?? '');
}

function itemOf(
  row: RowAnswer,
  at: EpochMs,
  opening: LogEvent | undefined,
  { until, agedTo = until, aheadOf }: Sight,
  events: readonly LogEvent[],
  { terms, allowed, unpaused, lastOf }: ItemsAround,
): Item {
  const rules = terms.rules ?? {};
  const { owner = '', severity = '' } = row.texts;
  const begun = opening ?? { at, nanos: row.nanos?.[terms.at] };
  const known = aheadOf ?? until;
  const history = historyOf(events, known, rules, { owner, severity, opening }, lastOf);
  const isAhead = aheadOf !== undefined;
  return {
    row,
    begun,
    opening,
    until,
    known,
    isAhead,
    agedTo,
    history,
    rules,
    allowed: allowed(row),
    unpaused: unpaused(row),
  };
}

function judgedOf(item: Item, { terms, by }: ItemsAround, promise: Promised = terms.promise): JudgedItem[] {
  const { row, history, rules, opening } = item;
  const group = groupOf(row, terms);
  const calendar = terms.calendarBy && calendarOf(terms.calendarBy, row);
  const named = {
    id: row.texts.id ?? '',
    row: row.row,
    ...(opening && { reopenedAt: opening.at }),
    ...(calendar && { calendar }),
  };
  const valueIn = (stint: FineSpan) =>
    by === undefined ? '' : valueBefore(item, by, earlier(endOf(stint), { at: item.until }));
  if (terms.judge === 'owner') {
    return history.stints.map((stint: Stint) => ({
      ...named,
      owner: stint.owner,
      group: terms.per === 'owner' ? stint.owner : group,
      severity: valueIn(stint),
      ...standingOf(item, promise, stint),
    }));
  }
  const stints = rules.onTransfer === 'restart' ? history.stints : [always];
  const standings = stints.map(stint => standingOf(item, promise, stint));
  const standing =
    standings.find(each => each.state === 'missed') ??
    standings.findLast(each => each.state !== 'none') ??
    standings[0]!;
  const late = standings.flatMap(each => (each.state === 'missed' ? (each.overdue ?? []) : []));
  const overdue = late.length > 0 && { overdue: mergedOverdue(late) };
  return [{ ...named, group, severity: valueIn(always), ...standing, ...overdue }];
}
