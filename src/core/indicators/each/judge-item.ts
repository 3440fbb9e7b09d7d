import type { Allowance } from '../../ground/calendar/allowance.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import { type Stamp, timeTakenMs } from '../../ground/calendar/time-taken.ts';
import { wallClock } from '../../ground/calendar/working-time.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { History } from './history.ts';
import { isDoneBy, rowFulfils } from './row-condition.ts';
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
  readonly begun: Stamp;
  readonly until: EpochMs;
  /** The instant up to which it is late, where nothing ended that. */
  readonly agedTo: EpochMs;
  readonly history: History;
  readonly rules: ClockRules;
  /** What a limit of a condition allows from a time on, outside of some pauses; undefined where a value is promised nothing. */
  readonly allowed: (
    leaf: Promised,
    value: string,
    from: Stamp,
    pauses: readonly Span[],
  ) => Allowance | undefined;
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

/** A miss by a time of its clock; of what is too late since the cut-off itself no time can be told yet. */
function missed(leaf: Promised, lateMs: number): ItemStanding {
  return { state: 'missed', leaf, ...(lateMs > 0 && { lateMs }) };
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
function timeOf({ row, history, until }: Item, name: string): Stamp | undefined {
  const column = row.times[name]?.start;
  const at =
    column !== undefined
      ? { at: column, nanos: row.nanos?.[name] }
      : name === 'start'
        ? history.started
        : name === 'stop'
          ? history.stopped
          : undefined;
  return at && at.at < until ? at : undefined;
}

function beginOf(item: Item, from: string | undefined): Stamp | undefined {
  if (from !== undefined) return timeOf(item, from);
  return item.rules.start === undefined ? item.begun : item.history.started;
}

function later(one: Stamp, at: EpochMs): Stamp {
  return at > one.at ? { at } : one;
}

/** The stretches of a stint in which one limit is in force, each with when its time began. */
function stretches(item: Item, limits: Limits, begin: Stamp, stint: Span) {
  const restarts = item.rules.onTransfer === 'restart' && Number.isFinite(stint.start);
  const first = restarts ? later(begin, stint.start) : begin;
  const changes = limits.by === 'severity' ? item.history.severities : [];
  const values =
    changes.length > 0
      ? changes
      : [{ from: Number.NEGATIVE_INFINITY, value: item.row.texts[limits.by ?? ''] ?? '' }];
  return values.flatMap(({ from, value }, place) => {
    const end = Math.min(values[place + 1]?.from ?? Number.POSITIVE_INFINITY, stint.end);
    const start = Math.max(from, stint.start, begin.at);
    if (start >= end) return [];
    const anew = item.rules.onSeverity === 'restart' ? later(first, from) : first;
    return [{ start, end, anew, value }];
  });
}

function within(item: Item, leaf: Extract<Promised, { kind: 'within' }>, stint: Span): ItemStanding {
  const begin = beginOf(item, leaf.from);
  if (begin === undefined) return none;
  const done = timeOf(item, leaf.to);
  if (done !== undefined && done.at < Math.max(begin.at, stint.start))
    return stint.start <= begin.at && begin.at < stint.end ? { state: 'kept' } : none;
  const { until } = item;
  const { pauses } = item.history;
  for (const { start, end, anew, value } of stretches(item, leaf.within, begin, stint)) {
    const isDone = done !== undefined && done.at < end;
    const allowed = item.allowed(leaf, value, anew, pauses);
    if (allowed === undefined) {
      if (isDone || until <= end) return none;
      continue;
    }
    // Late when this owner got it: the one before missed it.
    if (start === stint.start && allowed.isOver({ at: start })) return none;
    // A limit that got shorter may be over at once.
    if (isDone && (done.at <= start || !allowed.isOver(done))) return { state: 'kept' };
    if (allowed.isOver(isDone ? done : { at: Math.min(end, until) }))
      return missed(leaf, allowed.overMs(done ?? { at: item.agedTo }, start));
    if (until <= end) return { state: 'pending' };
  }
  return none;
}

function by(item: Item, leaf: Extract<Promised, { kind: 'by' }>, stint: Span): ItemStanding {
  const due = item.row.times[leaf.by];
  if (!due) return none;
  const last = lastInstant(due);
  const done = timeOf(item, leaf.to);
  if (done !== undefined && done.at < stint.start) return none;
  if (done !== undefined && done.at < stint.end && isDoneBy(item.row, done, leaf.by))
    return { state: 'kept' };
  if (last < Math.min(stint.end, item.until)) {
    if (last < stint.start) return none;
    const over = { at: last, nanos: item.row.nanos?.[leaf.by] };
    return missed(leaf, timeTakenMs(wallClock(), over, done ?? { at: item.agedTo }));
  }
  return item.until <= stint.end ? { state: 'pending' } : none;
}

function updates(item: Item, leaf: Extract<Promised, { kind: 'updates' }>, stint: Span): ItemStanding {
  const begin = beginOf(item, leaf.from);
  if (begin === undefined || begin.at >= stint.end) return none;
  const done = timeOf(item, leaf.until);
  const over = done && done.at < stint.end ? done : { at: stint.end };
  if (over.at < stint.start) return none;
  const { pauses } = item.history;
  const seen = item.history.events.filter(each => each.event === leaf.updates);
  const said: Stamp[] = [begin, ...seen.filter(({ at }) => at > begin.at && at < over.at)];
  for (const [place, last] of said.entries()) {
    const isOver = over.at < item.until;
    const next = said[place + 1] ?? (isOver ? over : { at: item.until });
    const value = leaf.every.by === undefined ? '' : valueAt(item, leaf.every.by, last.at);
    const since = item.rules.onTransfer === 'restart' ? later(last, stint.start) : last;
    const allowed = item.allowed(leaf, value, since, pauses);
    if (allowed === undefined) continue;
    if (!allowed.isOver(next) || allowed.isOver({ at: stint.start })) continue;
    const end = place + 1 < said.length || isOver ? next : { at: item.agedTo };
    return missed(leaf, allowed.overMs(end));
  }
  return over.at < item.until ? { state: 'kept' } : { state: 'pending' };
}

/** The value of a column at an instant: a severity as the log has it, else what the row says. */
export function valueAt(item: Pick<Item, 'row' | 'history'>, column: string, at: EpochMs): string {
  if (column !== 'severity') return item.row.texts[column] ?? '';
  return item.history.severities.findLast(each => each.from <= at)?.value ?? '';
}
