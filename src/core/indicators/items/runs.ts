import {
  type FineSpan,
  isBefore,
  later,
  type Stamp,
  spanBetween,
  startOf,
} from '../../ground/calendar/stamp.ts';
import type { Turn } from './clock-walk.ts';
import { isOfLog } from './of-log.ts';
import type { SeenItem } from './seen-item.ts';

/** A time that a condition is about: when it began, when it was done, and what of the item’s time it is. */
export type Run = {
  readonly begin: Stamp | undefined;
  readonly done: Stamp | undefined;
  readonly span: FineSpan;
  /** The runs of the clock that it is made of; none where it ends by a column. */
  readonly turns: readonly Turn[];
};

export const always: FineSpan = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/**
 * The times that a condition is judged by (RULES 18). One that ends when the clock is stopped is each run of the clock, or where it goes on after
 * a stop all of them as one; each of them is judged, and the worst counts. One that ends by a column is the item’s, once.
 */
export function runsOf(
  item: SeenItem,
  to: string,
  from: string | undefined,
  each = item.rules.reopened === 'restart',
): readonly Run[] {
  const { turns } = item.history;
  if (!endsAtStop(item, to)) {
    if (item.opening) return [];
    return [{ ...timeFrom(item, from, turns[0], timeOf(item, to)), span: always, turns: [] }];
  }
  if (!each || turns.length < 2)
    return [{ ...timeFrom(item, from, turns[0], turns.at(-1)?.stop), span: always, turns }];
  return turns.map((turn, place) => ({
    ...timeFrom(item, place === 0 ? from : undefined, turn, turn.stop),
    span: spanBetween(
      place === 0 ? { at: always.start } : turn.start!,
      turns[place + 1]?.start ?? { at: always.end },
    ),
    turns: [turn],
  }));
}

/**
 * The time until something has happened often enough since it began, or since a hand-over where the time starts anew; once for the item, not for
 * what is opened again.
 */
export function runOfTimes(
  item: SeenItem,
  {
    event,
    atLeast,
    from,
  }: { readonly event: string; readonly atLeast: number; readonly from?: string | undefined },
  stint: FineSpan,
): readonly Run[] {
  if (item.opening) return [];
  const begin = beginOf(item, from, item.history.turns[0]);
  if (begin === undefined) return [];
  const since = item.rules.onTransfer === 'restart' ? later(begin, startOf(stint)) : begin;
  const seen = item.history.events.filter(each => each.event === event && !isBefore(each, since));
  return [{ begin, done: seen[atLeast - 1], span: always, turns: [] }];
}

/** Whether a condition that ends by a name ends when the clock is stopped. */
export function endsAtStop({ rules }: Pick<SeenItem, 'rules'>, to: string): boolean {
  return to === 'stop' && isOfLog({ rules }, to);
}

/** What is done before its time began is not seen. */
function timeFrom(
  item: SeenItem,
  from: string | undefined,
  turn: Turn | undefined,
  done: Stamp | undefined,
): Pick<Run, 'begin' | 'done'> {
  const begin = beginOf(item, from, turn);
  return { begin, done: done && begin && isBefore(done, begin) ? undefined : done };
}

function beginOf(item: SeenItem, from: string | undefined, turn: Turn | undefined): Stamp | undefined {
  // What is opened again begins then.
  if (item.opening) return turn?.start ?? item.begun;
  if (from !== undefined) return timeOf(item, from);
  return item.rules.start === undefined ? (turn?.start ?? item.begun) : turn?.start;
}

/** A time of the item, as far as it was seen: an event that the rules name, else a column. */
export function timeOf({ row, history, rules, known }: SeenItem, name: string): Stamp | undefined {
  if (isOfLog({ rules }, name))
    return name === 'start' ? history.turns[0]?.start : history.turns.at(-1)?.stop;
  const at = row.times[name]?.start;
  return at !== undefined && at < known ? { at, nanos: row.nanos?.[name] } : undefined;
}
