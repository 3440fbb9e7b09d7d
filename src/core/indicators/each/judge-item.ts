import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { deadlineOutside, elapsedOutside } from '../../ground/calendar/paused-time.ts';
import type { Clock } from '../../ground/calendar/working-time.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { History } from './history.ts';
import { lastInTime, rowFulfils } from './row-condition.ts';
import type { ClockRules, Limits, Promised } from './terms.ts';

/** How a condition stands for one item: `none` where it promises nothing, or not of this owner. */
export type ItemStanding = {
  readonly state: 'kept' | 'missed' | 'pending' | 'none';
  /** The condition that was missed, and by how much of its clock; absent where that is not a time. */
  readonly leaf?: Promised;
  readonly lateMs?: number;
};

/** An item with everything its promise is judged by. */
export type Item = {
  readonly row: RowAnswer;
  readonly begun: EpochMs;
  readonly until: EpochMs;
  readonly history: History;
  readonly rules: ClockRules;
  /** The clock of a condition, stopped during agreed pauses. */
  readonly clock: (leaf: Promised) => Clock;
  /** A limit in ms. */
  readonly limitMs: (limits: Limits, value: string) => number | undefined;
};

const none: ItemStanding = { state: 'none' };

/** How a promise stands for an item while somebody had it; the whole item is one stint without beginning or end. */
export function standingOf(item: Item, promise: Promised, stint: Span): ItemStanding {
  switch (promise.kind) {
    case 'all':
      return firstOf(item, promise.of, stint, ['missed', 'pending', 'kept']);
    case 'any':
      return firstOf(item, promise.of, stint, ['kept', 'pending', 'missed']);
    case 'within':
      return within(item, promise, stint);
    case 'by':
      return by(item, promise, stint);
    case 'updates':
      return updates(item, promise, stint);
    case 'is': {
      const held = rowFulfils(promise.is, item.row, item.until);
      if (held === undefined) return { state: 'pending' };
      return held ? { state: 'kept' } : { state: 'missed', leaf: promise };
    }
  }
}

function firstOf(
  item: Item,
  parts: readonly Promised[],
  stint: Span,
  order: readonly ItemStanding['state'][],
): ItemStanding {
  const standings = parts.map(part => standingOf(item, part, stint));
  return order.flatMap(state => standings.find(each => each.state === state) ?? [])[0] ?? none;
}

/** A time of the item: an event that the rules name, else a column; only what was seen. */
function timeOf(item: Item, name: string): EpochMs | undefined {
  const column = item.row.times[name]?.start;
  const at =
    column ?? (name === 'start' ? item.history.started : name === 'stop' ? item.history.stopped : undefined);
  return at !== undefined && at < item.until ? at : undefined;
}

function beginOf(item: Item, from: string | undefined): EpochMs | undefined {
  if (from !== undefined) return timeOf(item, from);
  return item.rules.start === undefined ? item.begun : item.history.started;
}

/** The stretches of a stint in which one limit is in force, each with when its time began. */
function stretches(item: Item, limits: Limits, begin: EpochMs, stint: Span) {
  const restarts = item.rules.onTransfer === 'restart' && Number.isFinite(stint.start);
  const first = restarts ? Math.max(begin, stint.start) : begin;
  const changes = limits.by === 'severity' ? item.history.severities : [];
  const values =
    changes.length > 0
      ? changes
      : [{ from: Number.NEGATIVE_INFINITY, value: item.row.texts[limits.by ?? ''] ?? '' }];
  return values.flatMap(({ from, value }, place) => {
    const end = Math.min(values[place + 1]?.from ?? Number.POSITIVE_INFINITY, stint.end);
    const start = Math.max(from, stint.start, begin);
    if (start >= end) return [];
    const anew = item.rules.onSeverity === 'restart' ? Math.max(first, from) : first;
    return [{ start, end, anew, limitMs: item.limitMs(limits, value) }];
  });
}

function within(item: Item, leaf: Extract<Promised, { kind: 'within' }>, stint: Span): ItemStanding {
  const begin = beginOf(item, leaf.from);
  if (begin === undefined) return none;
  const clock = item.clock(leaf);
  const done = timeOf(item, leaf.to);
  if (done !== undefined && done < Math.max(begin, stint.start))
    return stint.start <= begin && begin < stint.end ? { state: 'kept' } : none;
  const { pauses } = item.history;
  for (const { start, end, anew, limitMs } of stretches(item, leaf.within, begin, stint)) {
    const isDone = done !== undefined && done < end;
    const due = limitMs === undefined ? undefined : deadlineOutside(clock, anew, limitMs, pauses);
    // Late when this owner got it: the one before missed it.
    if (due !== undefined && due < start && start === stint.start) return none;
    // A limit that got shorter may be over at once.
    const last = due === undefined ? undefined : Math.max(due, start);
    if (isDone && limitMs === undefined) return none;
    if (isDone && (last === undefined || done <= last)) return { state: 'kept' };
    if (last !== undefined && last < Math.min(end, item.until)) {
      const lateMs = elapsedOutside(clock, last, done ?? item.until, pauses);
      return { state: 'missed', leaf, ...(lateMs !== undefined && { lateMs }) };
    }
    if (item.until <= end) return limitMs === undefined ? none : { state: 'pending' };
  }
  return none;
}

function by(item: Item, leaf: Extract<Promised, { kind: 'by' }>, stint: Span): ItemStanding {
  const due = item.row.times[leaf.by];
  if (!due) return none;
  const last = lastInTime(due);
  const done = timeOf(item, leaf.to);
  if (done !== undefined && done < stint.start) return none;
  if (done !== undefined && done < stint.end && done <= last) return { state: 'kept' };
  if (last < Math.min(stint.end, item.until))
    return last < stint.start ? none : { state: 'missed', leaf, lateMs: (done ?? item.until) - last };
  return item.until <= stint.end ? { state: 'pending' } : none;
}

function updates(item: Item, leaf: Extract<Promised, { kind: 'updates' }>, stint: Span): ItemStanding {
  const begin = beginOf(item, leaf.from);
  if (begin === undefined || begin >= stint.end) return none;
  const clock = item.clock(leaf);
  const done = timeOf(item, leaf.until);
  const over = Math.min(done ?? Number.POSITIVE_INFINITY, stint.end);
  if (over < stint.start) return none;
  const seen = item.history.events.filter(each => each.event === leaf.updates).map(each => each.at);
  const said = [begin, ...seen.filter(at => at > begin && at < over)];
  for (const [place, at] of said.entries()) {
    const next = said[place + 1] ?? Math.min(over, item.until);
    const value = leaf.every.by === undefined ? '' : valueAt(item, leaf.every.by, at);
    const limitMs = item.limitMs(leaf.every, value);
    if (limitMs === undefined) continue;
    const since = item.rules.onTransfer === 'restart' ? Math.max(at, stint.start) : at;
    const due = deadlineOutside(clock, since, limitMs, item.history.pauses);
    if (due === undefined || due >= next || due < stint.start) continue;
    const late = elapsedOutside(clock, due, next, item.history.pauses);
    return { state: 'missed', leaf, ...(late !== undefined && { lateMs: late }) };
  }
  return over < item.until ? { state: 'kept' } : { state: 'pending' };
}

/** The value of a column at an instant: a severity as the log has it, else what the row says. */
export function valueAt(item: Pick<Item, 'row' | 'history'>, column: string, at: EpochMs): string {
  if (column !== 'severity') return item.row.texts[column] ?? '';
  return item.history.severities.findLast(each => each.from <= at)?.value ?? '';
}
