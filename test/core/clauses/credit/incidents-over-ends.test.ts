import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloudTerms, down, duesOf, judgedCredits, minute } from './credit-sample.ts';

/** What months earn, at 10 USD for each incident. */
const duesFor = (incidents: readonly ReturnType<typeof down>[]) =>
  duesOf(judgedCredits(cloudTerms({ each: 'incident', amount: '10 USD' }), { incidents }).credits);

test('an incident over the end of a kept month earns in the month that it made a missed one', () => {
  expect(duesFor([down('2026-01-31T23:50', 250 * minute)])).toEqual([['2026-02', '10']]);
});

test('one of two missed months earns in the first alone', () => {
  expect(duesFor([down('2026-01-31T22:00', 240 * minute)])).toEqual([['2026-01', '10']]);
  const own = down('2026-02-10T10:00', 60 * minute);
  expect(duesFor([down('2026-01-31T22:00', 240 * minute), own])).toEqual([
    ['2026-01', '10'],
    ['2026-02', '10'],
  ]);
});

test('one that lasts for months earns once', () => {
  expect(duesFor([down('2026-01-31T23:50', 90 * 24 * 60 * minute)])).toEqual([['2026-02', '10']]);
  expect(duesFor([down('2026-01-31T20:00', 90 * 24 * 60 * minute)])).toEqual([['2026-01', '10']]);
});

test('every incident earns once where a month that it is in is missed, and else never', () => {
  const starts = fc.uniqueArray(
    fc.record({ hour: fc.nat(3000), minutes: fc.integer({ min: 1, max: 60_000 }) }),
    {
      maxLength: 6,
      selector: each => each.hour,
    },
  );
  fc.assert(
    fc.property(starts, rows => {
      const first = Date.parse('2026-01-01T00:00:00Z');
      const incidents = rows.map(({ hour, minutes }) => {
        const start = first + hour * 60 * minute;
        return { start, end: start + minutes * minute, impact: '1' };
      });
      const merged: { start: number; end: number }[] = [];
      for (const each of incidents.toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last && each.start <= last.end) last.end = Math.max(last.end, each.end);
        else merged.push({ ...each });
      }
      const months = Array.from({ length: 12 }, (_, month) => ({
        start: Date.UTC(2026, month),
        end: Date.UTC(2026, month + 1),
      }));
      const downIn = ({ start, end }: { start: number; end: number }) =>
        merged.reduce((ms, one) => ms + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)), 0);
      // Less than 99.9 % available.
      const missed = months.filter(each => downIn(each) * 1000 > each.end - each.start);
      const earning = merged.filter(one => missed.some(each => one.start < each.end && one.end > each.start));
      const dues = duesFor(incidents).reduce((sum, [, due]) => sum + Number(due), 0);
      expect(dues).toBe(earning.length * 10);
    }),
    { numRuns: 60 },
  );
});
