import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinAllowance } from '../../../../src/core/clauses/maintenance/within-allowance.ts';
import { totalMs } from '../../../../src/core/ground/calendar/overlap.ts';
import { periodContaining } from '../../../../src/core/ground/calendar/period.ts';

const hour = 3_600_000;
const begin = Date.parse('2026-01-30T00:00:00Z');
const spans = fc
  .array(fc.tuple(fc.nat(24 * 40), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 30 })
  .map(list =>
    list
      .map(([from, length]) => ({ start: begin + from * hour, end: begin + (from + length) * hour }))
      .sort((a, b) => a.start - b.start),
  );
const allowance = (hours: number) => ({
  time: { amount: String(hours), unit: 'hour' } as const,
  per: 'month' as const,
});
const windowsOf = (list: readonly { start: number; end: number }[]) => list.map(each => [each]);

test('no period takes more than its allowance, and no more than its windows have', () => {
  fc.assert(
    fc.property(spans, fc.nat(40), (list, hours) => {
      const left = withinAllowance(windowsOf(list), allowance(hours), 'UTC').flat();
      const rule = { every: 'month', zone: 'UTC' } as const;
      const byMonth = Map.groupBy(left, each => periodContaining(rule, each.start).id);
      for (const [, group] of byMonth) {
        const month = periodContaining(rule, group[0]!.start);
        const inside = left.map(({ start, end }) => ({
          start: Math.max(start, month.start),
          end: Math.min(end, month.end),
        }));
        expect(totalMs(inside)).toBeLessThanOrEqual(hours * hour);
      }
      expect(totalMs([...left, ...list])).toBe(totalMs(list));
    }),
  );
});

test('a window that reaches into the next period leaves this one its own allowance', () => {
  const at = (time: string) => Date.parse(`${time}Z`);
  const windows = [
    [{ start: at('2026-01-31T20:00'), end: at('2026-02-01T02:00') }],
    [{ start: at('2026-01-31T21:00'), end: at('2026-02-01T03:00') }],
  ];
  expect(withinAllowance(windows, allowance(3), 'UTC')).toEqual([
    [
      { start: at('2026-01-31T20:00'), end: at('2026-01-31T23:00') },
      { start: at('2026-02-01T00:00'), end: at('2026-02-01T02:00') },
    ],
    [{ start: at('2026-02-01T02:00'), end: at('2026-02-01T03:00') }],
  ]);
});

test('a greater allowance never leaves out less, and a great one leaves out all', () => {
  fc.assert(
    fc.property(spans, fc.nat(40), fc.nat(40), (list, a, b) => {
      const total = (hours: number) =>
        totalMs(withinAllowance(windowsOf(list), allowance(hours), 'UTC').flat());
      expect(total(Math.min(a, b))).toBeLessThanOrEqual(total(Math.max(a, b)));
      expect(total(10_000)).toBe(totalMs(list));
    }),
  );
});
