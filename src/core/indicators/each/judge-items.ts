import { dateOf, type EpochMs, type Span } from '../../ground/calendar/instant.ts';
import type { Stamp } from '../../ground/calendar/time-taken.ts';
import type { Clock } from '../../ground/calendar/working-time.ts';
import type { Seen } from '../../ground/placing.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { historyOf, type LogEvent } from './history.ts';
import { type Item, type ItemStanding, standingOf, valueAt } from './judge-item.ts';
import type { EachTerms, Limits, Promised } from './terms.ts';

/** One thing judged: an item, an owner’s time with it, or a day. */
export type JudgedItem = ItemStanding & {
  readonly id: string;
  readonly row: number;
  readonly owner?: string;
  readonly group: string;
  /** Value of the column that the limits go by, '' for none. */
  readonly severity: string;
};

export type ItemsAround = {
  readonly terms: EachTerms;
  readonly zone: string;
  /** The column that limits go by, if any does. */
  readonly by: string | undefined;
  readonly clock: (leaf: Promised) => Clock;
  readonly limitMs: (limits: Limits, value: string) => number | undefined;
};

/** Something that is judged, from when it began; undefined where it is not there yet. */
export type Judgeable = {
  readonly at: EpochMs;
  readonly standing: (seen: Seen) => JudgedItem | undefined;
};

const whole: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/**
 * All that is judged, in the order of the file (RULES 18): each item, each owner’s time with it from the hand-over on, or each day with all
 * its items. Items begun in `without` are left out.
 */
export function judgeables(
  rows: readonly RowAnswer[],
  log: ReadonlyMap<string, readonly LogEvent[]>,
  without: readonly Span[],
  around: ItemsAround,
): readonly Judgeable[] {
  const { terms } = around;
  const items = rows.flatMap(row => {
    const begun = row.times[terms.at]?.start;
    if (begun === undefined || without.some(each => begun >= each.start && begun < each.end)) return [];
    const at = { at: begun, nanos: row.nanos?.[terms.at] };
    const standings = (seen: Seen) => judgedOf(itemOf(row, at, seen, log, around), around);
    if (terms.judge !== 'owner') return [{ row, at: begun, standing: (seen: Seen) => standings(seen)[0] }];
    const { stints } = itemOf(row, at, { until: Number.POSITIVE_INFINITY }, log, around).history;
    return stints.map((stint, place) => ({
      row,
      at: Math.max(begun, stint.start),
      standing: (seen: Seen) => standings(seen)[place],
    }));
  });
  return terms.judge === 'day' ? daysOf(items, around) : items;
}

type OfRow = Judgeable & { readonly row: RowAnswer };

/** Days of the zone by group: missed with the first item that is, kept once all are. */
function daysOf(items: readonly OfRow[], around: ItemsAround): readonly Judgeable[] {
  const days = Map.groupBy(
    items,
    ({ at, row }) => `${dateOf(at, around.zone)} ${groupOf(row, around.terms)}`,
  );
  return [...days.values()].map(day => ({
    at: Math.min(...day.map(each => each.at)),
    standing: seen => {
      const begun = day.filter(each => each.at < seen.until).flatMap(each => each.standing(seen) ?? []);
      const order = (['missed', 'pending', 'kept', 'none'] as const).map(state =>
        begun.find(each => each.state === state),
      );
      const first = order.find(each => each !== undefined);
      return first && { ...first, id: dateOf(day[0]!.at, around.zone) };
    },
  }));
}

function groupOf(row: RowAnswer, { per }: EachTerms): string {
  return per === undefined ? '' : (row.texts[per] ?? '');
}

function itemOf(
  row: RowAnswer,
  begun: Stamp,
  { until, agedTo = until }: Seen,
  log: ReadonlyMap<string, readonly LogEvent[]>,
  { terms, clock, limitMs }: ItemsAround,
): Item {
  const rules = terms.rules ?? {};
  const { owner = '', severity = '' } = row.texts;
  const history = historyOf(log.get(row.texts.id ?? '') ?? [], until, rules, { owner, severity });
  return { row, begun, until, agedTo, history, rules, clock, limitMs };
}

function judgedOf(item: Item, { terms, by }: ItemsAround): JudgedItem[] {
  const { row, history, rules } = item;
  const group = groupOf(row, terms);
  const named = { id: row.texts.id ?? '', row: row.row };
  const valueIn = (stint: Span) =>
    by === undefined ? '' : valueAt(item, by, Math.min(stint.end, item.until) - 1);
  if (terms.judge === 'owner') {
    return history.stints.map(stint => ({
      ...named,
      owner: stint.owner,
      group: terms.per === 'owner' ? stint.owner : group,
      severity: valueIn(stint),
      ...standingOf(item, terms.promise, stint),
    }));
  }
  const stints = rules.onTransfer === 'restart' ? history.stints : [whole];
  const standings = stints.map(stint => standingOf(item, terms.promise, stint));
  const standing =
    standings.find(each => each.state === 'missed') ??
    standings.findLast(each => each.state !== 'none') ??
    standings[0]!;
  return [{ ...named, group, severity: valueIn(whole), ...standing }];
}
