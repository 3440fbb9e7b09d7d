import type { Allowance } from '../../ground/calendar/allowance.ts';
import { isDoneBy } from '../../ground/calendar/done-by.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import {
  earlier,
  endOf,
  type FineSpan,
  isBefore,
  later,
  type Stamp,
  spanBetween,
  startOf,
} from '../../ground/calendar/stamp.ts';
import { timeTakenMs } from '../../ground/calendar/time-taken.ts';
import { wallClock } from '../../ground/calendar/working-time.ts';
import type { Turn } from '../items/clock-walk.ts';
import type { Overdue } from '../items/placed-items.ts';
import { dueOf, rowFulfils } from '../items/row-condition.ts';
import { type Run, runOfTimes, runsOf } from '../items/runs.ts';
import { type Item, valueAt, valueBefore } from './item.ts';
import { whileOpen } from './overdue.ts';
import { stretchesOf } from './stretches.ts';
import type { Leaf, Promised } from './terms.ts';

/** How a condition stands for one item: `none` where it promises nothing, or not of this owner. */
export type ItemStanding = {
  readonly state: 'kept' | 'missed' | 'pending' | 'none';
  /** Whether one that is pending is as old as others that are due: it waits for a day of its row, or would be too late but for a pause or an exclusion. */
  readonly isPutOff?: boolean;
  /** The condition that was missed, and by how much of its clock; absent where that is not a time. */
  readonly leaf?: Promised;
  readonly lateMs?: number;
  /** When it is late, each time apart from the others. */
  readonly overdue?: readonly Overdue[];
};

type State = ItemStanding['state'];
type Of<Kind extends Leaf['kind']> = Extract<Promised, { kind: Kind }>;

const none: ItemStanding = { state: 'none' };
const ofAll: readonly State[] = ['missed', 'pending', 'kept'];
const ofAny: readonly State[] = ['kept', 'pending', 'missed'];

/** How a promise stands for an item while somebody had it; the whole item is one stint without beginning or end. */
export function standingOf(item: Item, promise: Promised, stint: FineSpan): ItemStanding {
  const parts = (of: readonly Promised[]) => of.map(part => standingOf(item, part, stint));
  switch (promise.kind) {
    case 'all':
      return firstOf(parts(promise.of), ofAll);
    case 'any':
      return firstOf(parts(promise.of), ofAny);
    case 'within':
      return worst(runsOf(item, promise.to, promise.from), run => within(item, promise, run, stint));
    case 'times':
      return worst(runOfTimes(item, promise, stint), run => within(item, promise, run, stint));
    case 'by':
      return worst(runsOf(item, promise.to, undefined, true), run => by(item, promise, run, stint));
    case 'updates':
      return worst(runsOf(item, promise.until, promise.from), run => updates(item, promise, run, stint));
    case 'is': {
      // What the row says is held of the item itself, once.
      if (item.opening) return none;
      const held = rowFulfils(promise.is, item.row, passed(item), item.known);
      if (held === undefined) return { state: 'pending', isPutOff: true };
      return held ? { state: 'kept' } : { state: 'missed', leaf: promise };
    }
  }
}

function firstOf(standings: readonly ItemStanding[], order: readonly State[]): ItemStanding {
  return order.flatMap(state => standings.find(each => each.state === state) ?? [])[0] ?? none;
}

/** The worst of some times, of several that were missed the one that was late the longest. */
function worst(runs: readonly Run[], standing: (run: Run) => ItemStanding): ItemStanding {
  const standings = runs.map(standing);
  const missed = standings.filter(each => each.state === 'missed');
  const [longest] = missed.toSorted((a, b) => (b.lateMs ?? 0) - (a.lateMs ?? 0));
  return longest ?? firstOf(standings, ofAll);
}

/** What somebody had of a time. */
type Held = FineSpan & {
  /** When it was done, where that was then. */
  readonly done: Stamp | undefined;
  /** Whether that is nothing of it: it was done before, or the clock was stopped all the time. */
  readonly isOver: boolean;
};

function heldOf({ done, span, turns }: Run, stint: FineSpan): Held {
  const start = later(startOf(span), startOf(stint));
  const end = earlier(endOf(span), endOf(stint));
  const isOutside = (turn: Turn) =>
    (turn.stop && isBefore(turn.stop, start)) || (turn.start && !isBefore(turn.start, end));
  return {
    ...spanBetween(start, end),
    done: done && isBefore(done, end) ? done : undefined,
    isOver:
      !isBefore(start, end) ||
      (done !== undefined && isBefore(done, start)) ||
      (turns.length > 0 && turns.every(isOutside)),
  };
}

/** Up to when somebody is late: until it was done or handed on, else up to now. */
function lateUntil(item: Item, held: Held): Stamp {
  return overAt(held) ?? { at: item.agedTo };
}

/** The end of being late, as far as it is seen: when it was done or handed on. */
function overAt(held: Held): Stamp | undefined {
  return held.done ?? (Number.isFinite(held.end) ? endOf(held) : undefined);
}

/** A miss by a time of its clock; of what is too late since the cut-off itself no time can be told yet. */
function missed(
  leaf: Promised,
  lateMs: number,
  { turns }: Run,
  since: Stamp,
  until: Stamp | undefined,
): ItemStanding {
  const overdue = whileOpen(since, until, turns);
  return { state: 'missed', leaf, ...(lateMs > 0 && { lateMs }), overdue };
}

/** Whether what still waits is late by now, or looked ahead, has nothing left of its time. */
function isLateWaiting({ until, isAhead }: Item, { isOver, isUsedUp }: Allowance): boolean {
  return isAhead ? isUsedUp(until) : isOver({ at: until });
}

/** The first instant that has not passed; looked ahead, the last one at which something is in time counts as passed. */
function passed({ until, isAhead }: Item): EpochMs {
  return isAhead ? until + 1 : until;
}

function within(item: Item, leaf: Of<'within' | 'times'>, run: Run, stint: FineSpan): ItemStanding {
  const { begin } = run;
  const held = heldOf(run, stint);
  if (begin === undefined || held.isOver) return none;
  const { until } = item;
  const { done } = held;
  const { by: column = '' } = leaf.within;
  let wasDue = false;
  for (const stretch of stretchesOf(item, leaf.within, begin, held, stint)) {
    const { anew, value } = stretch;
    const [start, end] = [startOf(stretch), endOf(stretch)];
    const isDone = done !== undefined && isBefore(done, end);
    const allowedTo = (of: string) => item.allowed(leaf, of, anew, item.history.pauses);
    const allowed = allowedTo(value.value);
    if (allowed === undefined) {
      if (isDone || until <= end.at) return none;
      continue;
    }
    // Late when this owner got it, by the limit until then: the one before missed it.
    const isGot = !isBefore(startOf(stint), start);
    if (isGot && allowedTo(valueBefore(item, column, start))?.isOver(start)) return none;
    wasDue = true;
    const last = isDone ? done : earlier(end, { at: until });
    // A limit that got shorter may be over at once.
    if (isDone && (!isBefore(start, done) || !allowed.isOver(done))) return { state: 'kept' };
    if (isDone || end.at < until ? allowed.isOver(last) : isLateWaiting(item, allowed)) {
      const since = later(allowed.inTimeUpTo(last), start);
      return missed(leaf, allowed.overMs(lateUntil(item, held), start), run, since, overAt(held));
    }
    if (until <= end.at) {
      const isPutOff = item.unpaused(leaf, value.value, anew, [])?.isOver({ at: until });
      return { state: 'pending', isPutOff: isPutOff ?? false };
    }
  }
  // Handed on in time.
  return wasDue ? { state: 'kept' } : none;
}

function by(item: Item, leaf: Of<'by'>, run: Run, stint: FineSpan): ItemStanding {
  const due = dueOf(item.row, leaf.by);
  const held = heldOf(run, stint);
  if (!due || held.isOver || !isBefore(item.begun, endOf(held))) return none;
  if (held.done && isDoneBy(held.done, due)) return { state: 'kept' };
  if (!isDoneBy(startOf(held), due)) return none;
  if (!isDoneBy(earlier(endOf(held), { at: passed(item) }), due)) {
    // A day is over as the next one begins.
    const over: Stamp = { at: due.end, nanos: due.nanos };
    return missed(leaf, timeTakenMs(wallClock(), over, lateUntil(item, held)), run, over, overAt(held));
  }
  return Number.isFinite(held.end) ? { state: 'kept' } : { state: 'pending', isPutOff: true };
}

function updates(item: Item, leaf: Of<'updates'>, run: Run, stint: FineSpan): ItemStanding {
  const { begin } = run;
  const held = heldOf(run, stint);
  if (begin === undefined || held.isOver || !isBefore(begin, endOf(held))) return none;
  const { until, history } = item;
  const over = held.done ?? endOf(held);
  const seen = history.events.filter(each => each.event === leaf.updates);
  const said: Stamp[] = [begin, ...seen.filter(each => isBefore(begin, each) && isBefore(each, over))];
  const isOver = over.at < until;
  let isPutOff = false;
  for (const [place, last] of said.entries()) {
    const next = said[place + 1] ?? (isOver ? over : { at: until });
    const value = valueAt(item, leaf.every.by ?? '', later(last, startOf(held)));
    const since = item.rules.onTransfer === 'restart' ? later(last, startOf(stint)) : last;
    const allowed = item.allowed(leaf, value, since, history.pauses);
    const isEnded = place + 1 < said.length || isOver;
    if (!isEnded) isPutOff = item.unpaused(leaf, value, since, [])?.isOver(next) ?? false;
    const isLate = allowed && (isEnded ? allowed.isOver(next) : isLateWaiting(item, allowed));
    if (!isLate || allowed.isOver(startOf(stint))) continue;
    const end = isEnded ? next : { at: item.agedTo };
    return missed(leaf, allowed.overMs(end), run, allowed.inTimeUpTo(next), isEnded ? next : undefined);
  }
  return isOver ? { state: 'kept' } : { state: 'pending', isPutOff };
}
