import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metByDays } from '../../../src/core/judging/drawn-days.ts';
import { nextState, numberAt, seededRandom, seedOf } from '../../../src/core/judging/seeded-random.ts';

/** mulberry32 as it was published, over floats. */
function published(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * below) / 2 ** 32);
  };
}

test('numbers are those of mulberry32, from the seed of FNV-1a', () => {
  expect(seedOf('a') >>> 0).toBe(0xe40c292c);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer({ min: 1, max: 65_536 })), (text, limits) => {
      const expected = limits.map(published(seedOf(text)));
      expect(limits.map(seededRandom(text))).toEqual(expected);
    }),
  );
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 65_536 }), (state, below) => {
      expect(numberAt(nextState(state), below)).toBe(published(state)(below));
    }),
    { numRuns: 5000 },
  );
});

test('a draw takes its length, its first weekday and then each day from the same numbers, small or large', () => {
  const amount = fc.oneof(fc.integer({ min: -500, max: 90_000 }), fc.integer({ min: 0, max: 2 ** 45 }));
  const pool = fc.array(amount, { minLength: 1, maxLength: 9 });
  const pools = fc.array(pool, { minLength: 7, maxLength: 7 });
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(pools, lengths, fc.integer(), fc.nat(50), (grains, days, seed, draws) => {
      const random = published(seed);
      const totals = Array.from({ length: draws }, () => {
        const length = days[random(days.length)]!;
        const first = random(7);
        let total = 0;
        for (let day = 0; day < length; day++) {
          const own = grains[(first + day) % 7]!;
          total += own[random(own.length)]!;
        }
        return total;
      });
      const seen: number[] = [];
      const met = metByDays({ grains, lengths: days }, seed, draws, total => {
        seen.push(total);
        return total % 2 === 0;
      });
      expect(seen).toEqual(totals);
      expect(met).toBe(totals.filter(total => total % 2 === 0).length);
    }),
    { numRuns: 300 },
  );
});
