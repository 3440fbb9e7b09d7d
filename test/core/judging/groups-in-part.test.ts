import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '../../../src/core/ground/exact.ts';
import type { Bound, Direction } from '../../../src/core/ground/quantity.ts';
import { groupsInPart } from '../../../src/core/judging/groups-in-part.ts';
import type { GroupReport } from '../../../src/core/report.ts';
import { monthOf, share, targetOf } from '../../language/reports.ts';

test('the figure of the group that decides lies where it is said to, whatever the groups are', () => {
  const group = fc.record({
    ends: fc.tuple(fc.nat(10), fc.nat(10)),
    at: fc.nat(10),
    known: fc.constantFrom('all', 'part', 'more', 'none'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom<Direction>('atLeast', 'atMost'),
      fc.array(group, { minLength: 1, maxLength: 4 }),
      (direction, all) => {
        const isMore = direction === 'atLeast';
        const of = (value: number, bound?: Bound) => ({ ...share(String(value)), ...(bound && { bound }) });
        const made = all.map(({ ends, at, known }, place) => {
          const [low, high] = [Math.min(...ends), Math.max(...ends)];
          const [worst, best] = isMore ? [low, high] : [high, low];
          const inside = low + (at % (high - low + 1));
          const figures = {
            all: { is: best, report: { actual: of(best) } },
            part: { is: inside, report: { actual: of(best), atWorst: of(worst) } },
            more: { is: low + at, report: { actual: of(low, 'orMore') } },
            none: { is: at, report: {} },
          }[known];
          return { ...figures, group: `g${place}` };
        });
        const verdict = 'no-data' as const;
        const groups = made.map(
          ({ group: name, report }): GroupReport => ({ group: name, verdict, ...report }),
        );
        const target = targetOf(direction, share('5'));
        const period = monthOf(5, { target, verdict, groups });
        const found = groupsInPart([period], [], false).get(period.id);
        const is = made.map(each => each.is).reduce((a, b) => (isMore ? Math.min(a, b) : Math.max(a, b)));
        if (!found) expect(all.every(({ known }) => known === 'all')).toBe(true);
        if (!found?.actual) return;
        const ends = [found.actual, found.atWorst ?? found.actual].map(each => Number(exact(each.value)));
        expect(is).toBeGreaterThanOrEqual(Math.min(...ends));
        if (found.actual.bound !== 'orMore') expect(is).toBeLessThanOrEqual(Math.max(...ends));
      },
    ),
    { numRuns: 300 },
  );
});
