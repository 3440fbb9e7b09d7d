import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../../../src/core/ground/exact.ts';
import type { PeriodReport } from '../../../../src/core/report.ts';
import type { Check } from '../../answer.ts';
import { factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const hour = 3_600_000;
const first = Date.UTC(2026, 4, 6);
const hours = Array.from({ length: 48 }, (_, slot) => slot);

/** Two days of hourly checks, of which some hours are covered: `good` of 60 in each; undefined without a row. */
function judged(
  good: readonly (number | undefined)[],
  covered: readonly number[],
  { target = '90%', indicator = {} as Raw, fields = {} as Raw } = {},
): readonly PeriodReport[] {
  const agreement = agreementOf(
    document({
      effective: { from: '2026-05-06', to: '2026-05-07' },
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      objectives: [
        objective({
          indicator: {
            availability: 'checks',
            interval: '1 hour',
            method: 'mean-of-intervals',
            ...indicator,
          },
          target: { atLeast: target },
          period: 'day',
          ...fields,
        }),
      ],
    }),
  );
  const checks = good.flatMap((each, slot): Check[] =>
    each === undefined ? [] : [{ at: first + slot * hour, good: each, total: each < 0 ? 0 : 60 }],
  );
  const spans = covered.map(slot => ({ start: first + slot * hour, end: first + (slot + 1) * hour }));
  return judge(
    agreement,
    factsAbout(['checks'], spans),
    { checks: checks.map(each => ({ ...each, good: Math.max(0, each.good) })) },
    '2026-06-30',
  ).report.objectives[0]!.periods;
}
const shown = ([{ verdict, actual, atWorst } = {} as PeriodReport]: readonly PeriodReport[]) => [
  verdict,
  actual?.value,
  atWorst?.value,
];
const without = (...hidden: readonly number[]) => hours.filter(slot => !hidden.includes(slot));
const all = hours.map(() => 60);

describe('a mean of intervals with a hole in the data', () => {
  test('goes from all of it failed to all of it good', () => {
    expect(shown(judged(all, without(2, 3)))).toEqual(['met', '1', '11/12']);
    expect(shown(judged(all, without(2, 3), { target: '95%' }))).toEqual(['no-data', undefined, undefined]);
    const down = all.map((good, slot) => (slot >= 10 && slot < 14 ? 0 : good));
    expect(shown(judged(down, without(2, 3), { target: '85%' }))).toEqual(['missed', '5/6', '0.75']);
    const [period] = judged(all, without(2, 3));
    expect(period?.derivation?.steps.map(({ name, value }) => [name, value.value])).toEqual([
      ['interval-shares', '24'],
      ['intervals', '24'],
      ['missing-intervals', '2'],
      ['availability', '1'],
    ]);
  });

  test('leaves out what is stamped in it', () => {
    const down = all.map((good, slot) => (slot === 2 || slot === 3 ? 0 : good));
    expect(shown(judged(down, without(2, 3)))).toEqual(['met', '1', '11/12']);
    const dropped = { indicator: { missing: 'dropped' } };
    expect(shown(judged(down, without(2, 3), dropped))).toEqual(['met', '1', undefined]);
    const full = { indicator: { missing: 'full', method: 'ratio-of-sums' } };
    expect(shown(judged(down, without(2, 3), full))).toEqual(['met', '1', undefined]);
  });

  test('has no figure where no other hour had requests, and none of a sum', () => {
    const idle = all.map(() => -1);
    expect(shown(judged(idle, without(2, 3), { target: '0%' }))).toEqual(['no-data', undefined, undefined]);
    const sums = { indicator: { method: 'ratio-of-sums' } };
    expect(shown(judged(all, without(2, 3), sums))).toEqual(['no-data', undefined, undefined]);
  });

  test('is whole where only the time up to the cut-off is not covered', () => {
    const settle = { fields: { settle: '2 days' } };
    for (const method of ['ratio-of-sums', 'mean-of-intervals'])
      expect(shown(judged(all, hours, { ...settle, indicator: { method } }))).toEqual([
        'met',
        '1',
        undefined,
      ]);
  });

  test('has the verdict of every way the hidden hours may have been, and a figure in the range shown', () => {
    const verdicts = new Set<string>();
    const hourly = fc.array(fc.constantFrom(0, 30, 60, 60, 60, -1), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(
        hourly,
        fc.array(hourly, { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom('40%', '60%', '80%'),
        fc.subarray(hours, { maxLength: 2 }),
        (good, others, holes, target, absent) => {
          const isHidden = (slot: number) => holes.some(([from, long]) => slot >= from && slot < from + long);
          const covered = hours.filter(slot => !isHidden(slot));
          const seen = good.map((each, slot) => (absent.includes(slot) ? undefined : each));
          const periods = judged(seen, covered, { target });
          for (const other of [...others, hours.map(() => 0), hours.map(() => 60)]) {
            const world = good.map((each, slot) =>
              isHidden(slot) || absent.includes(slot) ? other[slot] : each,
            );
            const whole = judged(world, hours, { target });
            for (const [place, { verdict, actual, atWorst = actual }] of periods.entries()) {
              verdicts.add(`${verdict}${atWorst !== actual ? ' in a range' : ''}`);
              if (verdict === 'no-data' || !actual || !atWorst) continue;
              const figure = whole[place]!.actual;
              expect(whole[place]!.verdict).toBe(verdict);
              expect(exact(figure!.value).lte(exact(actual.value))).toBe(true);
              expect(exact(figure!.value).gte(exact(atWorst.value))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect([...verdicts].sort()).toEqual(['met', 'met in a range', 'missed', 'missed in a range', 'no-data']);
  });
});
