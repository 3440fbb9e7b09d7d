import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTimeUpTo } from '../../../../src/core/ground/calendar/in-time-up-to.ts';
import { type Stamp, spanBetween } from '../../../../src/core/ground/calendar/stamp.ts';
import { timeTakenMs } from '../../../../src/core/ground/calendar/time-taken.ts';
import {
  clockOf,
  deadline,
  elapsedMs,
  lastInTime,
  wallClock,
  workingClock,
} from '../../../../src/core/ground/calendar/working-time.ts';
import { desk } from '../../../desk.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);
const clock = workingClock(desk, at('2026-06-01T00:00'), at('2026-07-01T00:00'));

test('the last instant in time is the deadline, or where the clock stands still from then on, when it runs again', () => {
  const last = (from: string, hours: number) => lastInTime(clock, at(from), hours * hour);
  expect(last('2026-06-15T09:00', 2)).toBe(at('2026-06-15T11:00'));
  expect(last('2026-06-15T09:00', 8)).toBe(at('2026-06-16T09:00'));
  expect(last('2026-06-19T09:00', 8)).toBe(at('2026-06-22T09:00'));
  expect(last('2026-06-20T12:00', 0)).toBe(at('2026-06-22T09:00'));
  expect(last('2026-06-30T09:00', 8)).toBeUndefined();
  expect(last('2026-06-15T09:00', -1)).toBeUndefined();
  expect(last('2026-05-15T09:00', 1)).toBeUndefined();
  expect(lastInTime(wallClock(), 100, 50)).toBe(150);
});

/** A clock over 1,000 ms that runs in some of them, and stands still at the end. */
const running = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 90 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(parts => {
    let end = 0;
    const spans = parts.map(([gap, length]) => {
      const start = end + gap;
      end = start + length;
      return { start, end };
    });
    return clockOf(spans, { start: 0, end: 2000 });
  });

test('kept is elapsed ≤ limit: at the deadline exactly the limit has elapsed, and up to the last instant in time no more', () => {
  let answered = 0;
  fc.assert(
    fc.property(running, fc.nat(500), fc.nat(300), fc.nat(1500), (any, start, limit, later) => {
      const due = deadline(any, start, limit);
      const last = lastInTime(any, start, limit);
      if (due !== undefined) expect(elapsedMs(any, start, due)).toBe(limit);
      if (last === undefined) return;
      answered++;
      expect(elapsedMs(any, start, last)).toBe(limit);
      expect(elapsedMs(any, start, last + 1)).toBe(limit + 1);
      expect(timeTakenMs(any, { at: start }, { at: start + later }) <= limit).toBe(start + later <= last);
    }),
    { numRuns: 500 },
  );
  expect(answered).toBeGreaterThan(100);
});

describe('digits after the millisecond', () => {
  const five = 5 * 60_000;
  const taken = (from: Stamp, to: Stamp) => timeTakenMs(wallClock(), from, to);
  test('are not cut: 5 minutes and 900 ns are more than 5 minutes', () => {
    expect(taken({ at: 0 }, { at: five, nanos: 900 })).toBe(five + 1);
  });
  test('of both ends are held against each other: exactly 5 minutes are 5 minutes', () => {
    expect(taken({ at: 0, nanos: 900 }, { at: five, nanos: 900 })).toBe(five);
    expect(taken({ at: 0, nanos: 900 }, { at: five, nanos: 899 })).toBe(five);
    expect(taken({ at: 0, nanos: 900 }, { at: five, nanos: 901 })).toBe(five + 1);
  });
  test('are no time while the clock stands still', () => {
    const close = { at: at('2026-06-15T17:00'), nanos: 1 };
    expect(timeTakenMs(clock, { at: at('2026-06-15T09:00') }, close)).toBe(8 * hour);
    expect(timeTakenMs(clock, { at: at('2026-06-15T08:59'), nanos: 999_999 }, close)).toBe(8 * hour);
    const open = { at: at('2026-06-16T09:00'), nanos: 1 };
    expect(timeTakenMs(clock, { at: at('2026-06-15T09:00') }, open)).toBe(8 * hour + 1);
    const pauses = [{ start: 10, end: 20 }];
    expect(timeTakenMs(wallClock(), { at: 0 }, { at: 15, nanos: 5 }, pauses)).toBe(10);
  });
  test('give what counting every nanosecond would', () => {
    const stamp = fc.record({ at: fc.nat(1000), nanos: fc.nat(999_999) });
    fc.assert(
      fc.property(running, stamp, stamp, (any, from, to) => {
        const nanosUpTo = ({ at: ms, nanos = 0 }: Stamp) =>
          any.spans.reduce((sum, { start, end }) => {
            const until = BigInt(ms) * 1_000_000n + BigInt(nanos);
            const [first, after] = [BigInt(start) * 1_000_000n, BigInt(end) * 1_000_000n];
            return sum + (until <= first ? 0n : until < after ? until - first : after - first);
          }, 0n);
        const nanos = nanosUpTo(to) - nanosUpTo(from);
        const roundedUp = nanos / 1_000_000n + (nanos % 1_000_000n > 0n ? 1n : 0n);
        expect(timeTakenMs(any, from, to) + 0).toBe(Number(roundedUp));
      }),
    );
  });
});

test('time without pauses is what counting every nanosecond outside of them gives', () => {
  const stamp = fc.record({ at: fc.nat(60), nanos: fc.nat(999_999) });
  const inOrder = (one: Stamp, other: Stamp) => one.at - other.at || (one.nanos ?? 0) - (other.nanos ?? 0);
  const whole = ({ at: ms, nanos = 0 }: Stamp) => BigInt(ms) * 1_000_000n + BigInt(nanos);
  const desk = fc
    .array(fc.nat(60), { minLength: 2, maxLength: 2 })
    .map(times => times.sort((a, b) => a - b))
    .map(([start = 0, end = 0]) => clockOf([{ start, end }], { start: 0, end: 100 }));
  fc.assert(
    fc.property(
      fc.oneof(desk, fc.constant(wallClock())),
      fc.array(stamp, { minLength: 6, maxLength: 6 }),
      fc.nat(70),
      (any, stamps, limit) => {
        const [a, b, c, d, e, f] = stamps.sort(inOrder) as [Stamp, Stamp, Stamp, Stamp, Stamp, Stamp];
        const pauses = [spanBetween(b, c), spanBetween(d, e)];
        const open = any.kind === 'wall' ? [{ start: 0, end: 100 }] : any.spans;
        const within = (from: Stamp, to: Stamp) =>
          open.reduce((sum, { start, end }) => {
            const [first, last] = [BigInt(start) * 1_000_000n, BigInt(end) * 1_000_000n];
            const [low, high] = [
              whole(from) > first ? whole(from) : first,
              whole(to) < last ? whole(to) : last,
            ];
            return high > low ? sum + high - low : sum;
          }, 0n);
        const nanos = within(a, f) - within(b, c) - within(d, e);
        const taken = Number(nanos / 1_000_000n) + (nanos % 1_000_000n > 0n ? 1 : 0);
        expect(timeTakenMs(any, a, f, pauses)).toBe(taken);
        if (taken <= limit) return;
        const since = inTimeUpTo(any, a, limit, pauses, f);
        const next = { at: since.at, nanos: (since.nanos ?? 0) + 1 };
        expect(timeTakenMs(any, a, since, pauses)).toBeLessThanOrEqual(limit);
        expect(timeTakenMs(any, a, next, pauses)).toBeGreaterThan(limit);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a time outside of what the clock knows is taken as its nearest', () => {
  const short = workingClock(desk, at('2026-06-15T12:00'), at('2026-06-16T12:00'));
  expect(timeTakenMs(short, { at: at('2026-01-01T00:00') }, { at: at('2026-06-15T13:00') })).toBe(hour);
  expect(timeTakenMs(short, { at: at('2026-06-15T12:00') }, { at: at('2027-01-01T00:00') })).toBe(8 * hour);
});
