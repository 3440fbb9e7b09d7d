import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, exactText, sum } from '../../../../src/core/ground/exact.ts';
import {
  mergeIncidents,
  type Outage,
  outageRuns,
} from '../../../../src/core/indicators/availability/merge-incidents.ts';

const impact = fc.constantFrom('0', '0.25', '0.5', '1/3', '1');
const outages: fc.Arbitrary<Outage[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }), impact)
    .map(([start, length, share]) => ({ start, end: start + length, impact: share })),
  { maxLength: 12 },
);
const lost = (merged: readonly Outage[]) =>
  exactText(sum(merged.map(each => exact(each.impact).mul(each.end - each.start))));

test('where incidents overlap the greater impact wins', () => {
  const merged = mergeIncidents([
    { start: 0, end: 10, impact: '0.5' },
    { start: 4, end: 6, impact: '1' },
    { start: 10, end: 12, impact: '0.5' },
    { start: 20, end: 22, impact: '0.5' },
  ]);
  expect(merged).toEqual([
    { start: 0, end: 4, impact: '0.5' },
    { start: 4, end: 6, impact: '1' },
    { start: 6, end: 12, impact: '0.5' },
    { start: 20, end: 22, impact: '0.5' },
  ]);
  expect(outageRuns(merged).map(run => run.length)).toEqual([3, 1]);
});

test('an incident without impact or length is none', () => {
  expect(mergeIncidents([{ start: 0, end: 5, impact: '0' }])).toEqual([]);
  expect(mergeIncidents([{ start: 5, end: 5, impact: '1' }])).toEqual([]);
});

test('merging again changes nothing, and the order of the incidents does not matter', () => {
  fc.assert(
    fc.property(outages, incidents => {
      const merged = mergeIncidents(incidents);
      expect(mergeIncidents(merged)).toEqual(merged);
      expect(mergeIncidents(incidents.toReversed())).toEqual(merged);
    }),
  );
});

test('merged downtime is the greatest impact of every moment, added up', () => {
  fc.assert(
    fc.property(outages, incidents => {
      const moments = Array.from({ length: 80 }, (_, at) =>
        incidents
          .filter(each => each.start <= at && at < each.end)
          .map(each => exact(each.impact))
          .reduce((most, each) => (each.gt(most) ? each : most), exact(0)),
      );
      expect(lost(mergeIncidents(incidents))).toBe(exactText(sum(moments)));
    }),
  );
});

test('another incident never makes the downtime less', () => {
  fc.assert(
    fc.property(outages, outages, (some, more) => {
      const before = exact(lost(mergeIncidents(some)));
      expect(exact(lost(mergeIncidents([...some, ...more]))).gte(before)).toBe(true);
    }),
  );
});

test('twenty thousand incidents that all overlap are merged without looking at each other', () => {
  const count = 20_000;
  const impacts = ['0.25', '0.5', '1'] as const;
  const incidents = Array.from({ length: count }, (_, start) => ({
    start,
    end: start + count,
    impact: impacts[start % 3]!,
  }));
  expect(mergeIncidents(incidents)).toEqual([
    { start: 0, end: 1, impact: '0.25' },
    { start: 1, end: 2, impact: '0.5' },
    { start: 2, end: 2 * count - 3, impact: '1' },
    { start: 2 * count - 3, end: 2 * count - 1, impact: '0.5' },
  ]);
});
