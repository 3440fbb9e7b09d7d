import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/core/ground/exact.ts';
import type { Bound, Direction, Quantity } from '../../../src/core/ground/quantity.ts';
import { groupsInPart } from '../../../src/core/judging/groups-in-part.ts';
import type { GroupReport } from '../../../src/core/report.ts';
import { monthOf, share, targetOf } from '../../language/reports.ts';
import { csv, promise, reportOf } from '../../rules/small-agreement.ts';

/** Two services in June, `web` down for a day and nothing known of some of `api`, each promised 98 %, and a composite of both. */
async function june(promised: string, through: string) {
  const { objectives } = await reportOf({
    objectives: [
      promise({
        id: 'up',
        title: 'Up',
        indicator: { availability: 'outages' },
        per: { column: 'service', groups: ['web', 'api'] },
        target: { atLeast: '98%' },
        since: '2026-06-01',
      }),
      promise({
        id: 'all',
        indicator: { composite: 'serial', of: ['up'] },
        target: { atLeast: promised },
        since: '2026-06-01',
      }),
    ],
    datasets: { outages: { kind: 'incidents', file: 'metrics/outages.csv' } },
    files: {
      'metrics/outages.csv': csv('id,start,end,impact,service', [
        ['1', '2026-06-01T00:00:00', '2026-06-02T00:00:00', '1', 'web'],
      ]),
      'metrics/coverage.csv': csv('dataset,from,through,service', [
        ['outages', '2026-01-01', '2026-12-31', 'web'],
        ['outages', '2026-01-01', through, 'api'],
      ]),
    },
    asOf: '2026-07-31',
  });
  const [member, whole] = objectives.map(each => each.periods[0]!);
  const text = (of: Quantity | undefined) => of?.value;
  return [member!.verdict, whole!.verdict, text(whole!.atWorst), text(whole!.actual)];
}

describe('a composite of a promise that each group must keep', () => {
  test('is not judged by one group where another one may be worse', async () => {
    expect(await june('90%', '2026-06-30')).toEqual(['missed', 'met', undefined, '29/30']);
    expect(await june('90%', '2026-06-15')).toEqual(['missed', 'no-data', undefined, undefined]);
  });
  test('is judged where that changes nothing', async () => {
    expect(await june('97%', '2026-06-15')).toEqual(['missed', 'missed', '0.5', '29/30']);
    expect(await june('40%', '2026-06-15')).toEqual(['missed', 'met', '0.5', '29/30']);
    // Of one of which nothing is known it may be nothing at all.
    expect(await june('97%', '2026-05-31')).toEqual(['missed', 'missed', '0', '29/30']);
  });
});

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
