import { dateOf, type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import { lastTime } from '../right-window.ts';
import type { Counting } from './counting.ts';
import type { Weighed } from './sequence.ts';

/** A time in which a condition is met. */
export type MetTime = {
  readonly since: EpochMs;
  /** It may be used before this; undefined for good. */
  readonly until: EpochMs | undefined;
  /** The periods that completed it first. */
  readonly made: readonly Weighed[];
};

/**
 * When a count was complete, oldest first: so many hits among so many periods in a row, neutral ones passed over. While
 * it may be used, a further completion makes the time longer; after that it begins anew.
 */
export function metTimes(
  sequence: readonly Weighed[],
  { count, of }: Counting,
  lastsUntil: (completed: Pick<Weighed, 'at' | 'byNotice'>) => EpochMs | undefined,
): readonly MetTime[] {
  const counted = sequence.filter(each => each.weight !== 'neutral');
  const times: MetTime[] = [];
  counted.forEach((last, place) => {
    const hits = counted.slice(Math.max(0, place + 1 - of), place + 1).filter(each => each.weight === 'hit');
    if (last.weight !== 'hit' || hits.length < count) return;
    const made = hits.slice(-count);
    const completed = made.toSorted(byTime).at(-1)!;
    const { at } = completed;
    const before = times.at(-1);
    if (before && (before.until === undefined || at < before.until)) {
      times[times.length - 1] = { ...before, until: before.until && lastsUntil(completed) };
    } else times.push({ since: at, until: lastsUntil(completed), made });
  });
  return times;
}

/** Of one instant the notice last, which is of its own day. */
function byTime(a: Weighed, b: Weighed): number {
  return a.at - b.at || Number(a.byNotice ?? false) - Number(b.byNotice ?? false);
}

/** True while notice may be given. */
export function isUsable({ until }: MetTime, at: EpochMs): boolean {
  return until === undefined || at < until;
}

/** The days from which and up to which a condition may be used, and the last instant where that is not the end of the day. */
export function daysOf({ since, until }: MetTime, zone: string) {
  const last = until === undefined ? undefined : lastTime(until, zone);
  return {
    since: isoUtc(since),
    sinceDate: dateOf(since, zone),
    ...(last && { exerciseBy: last.date, ...(last.until && { exerciseUntil: last.until }) }),
  };
}

/** The hits that count now: as many as leave room for what is still needed, should every coming period be one. */
export function countingNow(sequence: readonly Weighed[], { count, of }: Counting): readonly Weighed[] {
  const counted = sequence.filter(each => each.weight !== 'neutral');
  for (let have = count; have > 0; have--) {
    const hits = counted.slice(-(of - (count - have))).filter(each => each.weight === 'hit');
    if (hits.length >= have) return have === count && count === of ? runOf(counted) : hits;
  }
  return [];
}

/** The hits since the last period that was none. */
function runOf(counted: readonly Weighed[]): readonly Weighed[] {
  return counted.slice(counted.findLastIndex(each => each.weight !== 'hit') + 1);
}
