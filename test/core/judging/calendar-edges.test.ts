import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EpochMs, startOfDay } from '../../../src/core/ground/calendar/instant.ts';
import { addDays } from '../../../src/core/ground/calendar/plain-date.ts';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import type { PeriodReport } from '../../../src/core/report.ts';
import type { Data } from '../answer.ts';
import { date, zone } from '../ground/calendar/zones.ts';
import { at, factsAbout, factsOf, type judge, lead, onlyObjective } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const always = { start: Date.UTC(2009, 0, 1), end: Date.UTC(2032, 0, 1) };
const agreementFrom = (from: string, fields: Raw = {}, more: Raw = {}) =>
  agreementOf(document({ effective: { from }, objectives: [objective(fields)], ...more }));
const handed = (...times: readonly string[]): Data => ({ leads: times.map(each => lead(each)) });
const periods = (...of: Parameters<typeof judge>) => onlyObjective(...of).periods;
const counts = (all: readonly PeriodReport[]) =>
  all.filter(each => each.actual && each.actual.value !== '0').map(each => [each.id, each.actual?.value]);

describe('29 February', () => {
  const data = handed('2028-02-28', '2028-02-29', '2028-02-29T23:59:59', '2028-03-01');

  test('is in its month and its year', () => {
    expect(counts(periods(agreementFrom('2028-01-01'), factsOf(always), data, '2028-03-31'))).toEqual([
      ['2028-02', '3'],
      ['2028-03', '1'],
    ]);
    const [year] = periods(
      agreementFrom('2028-01-01', { period: 'year' }),
      factsOf(always),
      data,
      '2028-12-31',
    );
    expect(year).toMatchObject({ id: '2028', days: 366, actual: { value: '4' } });
  });

  test('is a billing month’s first day in a leap year, and its eve’s in any other', () => {
    const terms = (from: string) => agreementFrom(from, { period: 'month', anchorDay: '29' });
    const ids = (from: string, asOf: string) =>
      periods(terms(from), factsOf(always), handed(), asOf).map(each => [each.startDate, each.days]);
    expect(ids('2028-01-29', '2028-03-10')).toEqual([
      ['2028-01-29', 31],
      ['2028-02-29', 29],
    ]);
    expect(ids('2027-01-29', '2027-03-10')).toEqual([
      ['2027-01-29', 30],
      ['2027-02-28', 29],
    ]);
  });

  test('may be the only day of an agreement', () => {
    const terms = agreementFrom(
      '2028-02-29',
      { target: { atLeast: '29' } },
      {
        effective: { from: '2028-02-29', to: '2028-02-29' },
      },
    );
    // A day of a month of 29 days: 29 ÷ 29.
    expect(periods(terms, factsOf(always), data, '2028-03-31')).toMatchObject([
      {
        startDate: '2028-02-29',
        lastDate: '2028-02-29',
        partial: true,
        target: { value: { value: '1' } },
        verdict: 'met',
      },
    ]);
  });
});

test('billing months from the 31st leave no day out and none in two', () => {
  const terms = agreementFrom('2026-01-31', { anchorDay: '31' });
  const data = handed(
    '2026-02-27T23:59',
    '2026-02-28',
    '2026-03-30T23:59',
    '2026-03-31',
    '2026-04-30',
    '2026-05-30',
  );
  expect(counts(periods(terms, factsOf(always), data, '2026-06-10'))).toEqual([
    ['from-2026-01-31', '1'],
    ['from-2026-02-28', '2'],
    ['from-2026-03-31', '1'],
    ['from-2026-04-30', '2'],
  ]);
});

test('ISO weeks over New Year belong to the year of their Thursday', () => {
  const terms = agreementFrom('2026-12-21', { period: 'week' });
  const data = handed('2026-12-27T23:59', '2026-12-28', '2027-01-01', '2027-01-03T23:59', '2027-01-04');
  expect(counts(periods(terms, factsOf(always), data, '2027-01-10'))).toEqual([
    ['2026-W52', '1'],
    ['2026-W53', '3'],
    ['2027-W01', '1'],
  ]);
});

test('fiscal years turn on the first day of their month', () => {
  const terms = agreementFrom('2026-04-01', { period: 'year', yearStart: '4' });
  const data = handed('2026-04-01', '2027-03-31T23:59', '2027-04-01');
  const found = periods(terms, factsOf(always), data, '2027-04-30');
  expect(found.map(each => [each.startDate, each.days, each.actual?.value])).toEqual([
    ['2026-04-01', 365, '2'],
    ['2027-04-01', 366, '1'],
  ]);
});

test('a trailing year over a leap day reaches back 365 days all the same', () => {
  const terms = agreementFrom('2027-01-01', { period: 'trailing 365 days' });
  const found = periods(terms, factsOf(always), handed('2027-03-02', '2027-03-01'), '2028-03-01');
  expect(found.find(each => each.lastDate === '2028-02-29')).toMatchObject({
    startDate: '2027-03-02',
    days: 365,
    actual: { value: '1' },
  });
});

describe('a month in which the clocks change', () => {
  const downFor = (from: string, month: string, hours: number, asOf: string) => {
    const terms = agreementOf(
      document({
        timezone: 'Europe/Berlin',
        effective: { from },
        datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv' } },
        objectives: [objective({ indicator: { availability: 'incidents' }, target: { atLeast: '99%' } })],
      }),
    );
    const facts = factsAbout(['incidents'], always);
    const start = startOfDay(`${month}-10`, 'Europe/Berlin');
    const incidents = [{ start, end: start + hours * 3_600_000, impact: '1' }];
    return periods(terms, facts, { incidents }, asOf)[0]!;
  };

  test('is an hour shorter in March and an hour longer in October', () => {
    // 1 % of 743 h is 7.43 h, of 745 h 7.45 h.
    expect(downFor('2026-03-01', '2026-03', 7.43, '2026-03-31')).toMatchObject({
      verdict: 'met',
      actual: { value: '0.99' },
    });
    expect(downFor('2026-03-01', '2026-03', 7.44, '2026-03-31').verdict).toBe('missed');
    expect(downFor('2026-10-01', '2026-10', 7.45, '2026-10-31')).toMatchObject({
      verdict: 'met',
      actual: { value: '0.99' },
    });
    expect(downFor('2026-10-01', '2026-10', 7.46, '2026-10-31').verdict).toBe('missed');
  });

  test('promises the time that passes, not what the clock on the wall says', () => {
    const terms = agreementOf(
      document({
        timezone: 'Europe/Berlin',
        effective: { from: '2026-10-01' },
        objectives: [
          objective({
            indicator: { speed: 'leads', clock: 'wall', statistic: 'mean' },
            target: { atMost: '90 minutes' },
          }),
        ],
      }),
    );
    // From 02:30 summer time to 02:50 winter time is 80 minutes.
    const data = {
      leads: [
        { times: { handed_off_at: at('2026-10-25T00:30'), first_follow_up_at: at('2026-10-25T01:50') } },
      ],
    };
    expect(periods(terms, factsOf(always), data, '2026-11-02')[0]).toMatchObject({
      verdict: 'met',
      actual: { value: String(80 * 60_000) },
    });
  });

  test('has the leads of its 25-hour day on that day', () => {
    const terms = agreementFrom('2026-10-01', {}, { timezone: 'Europe/Berlin' });
    const data = handed(
      '2026-10-24T22:00',
      '2026-10-25T00:30',
      '2026-10-25T01:30',
      '2026-10-25T22:59',
      '2026-10-25T23:00',
    );
    const { detail } = periods(terms, factsOf(always), data, '2026-10-31')[0]!;
    const days = detail?.kind === 'count' ? detail.days : [];
    expect(days).toHaveLength(31);
    expect(days.slice(23, 26).map(each => each.cumulative)).toEqual(['0', '4', '5']);
  });
});

describe('few leads', () => {
  const speed = (statistic: unknown, target: Raw) =>
    agreementFrom('2026-01-01', { indicator: { speed: 'leads', clock: 'wall', statistic }, target });

  test('of which there are none leave a count of 0, which may be a miss or kept', () => {
    const verdict = (target: Raw) =>
      periods(agreementFrom('2026-01-01', { target }), factsOf(always), handed(), '2026-01-31')[0];
    expect(verdict({ atLeast: '1' })).toMatchObject({ verdict: 'missed', actual: { value: '0' } });
    expect(verdict({ atMost: '1' })).toMatchObject({ verdict: 'met', actual: { value: '0' } });
    const none = verdict({ atLeast: '0' })!;
    expect(none).toMatchObject({ verdict: 'met' });
    expect(none.attainment).toBeUndefined();
  });

  test('of which there are none leave nothing due of a speed', () => {
    const terms = speed('mean', { atMost: '1 hour' });
    expect(periods(terms, factsOf(always), handed(), '2026-02-02')[0]).toMatchObject({ verdict: 'not-due' });
  });

  test('of which there is one are its mean, its median and its percentiles', () => {
    const data: Data = { leads: [lead('2026-01-10', 30)] };
    for (const statistic of ['mean', 'median', { percentile: '90' }, { percentile: '1' }]) {
      const [period] = periods(
        speed(statistic, { atMost: '30 minutes' }),
        factsOf(always),
        data,
        '2026-02-02',
      );
      expect(period).toMatchObject({ verdict: 'met', actual: { value: String(30 * 60_000) } });
    }
  });
});

test('a period without data is never met, whatever the target and the period', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('atLeast', 'atMost', 'above', 'below'),
      fc.integer({ min: 0, max: 10 }),
      fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
      (direction, target, period) => {
        const terms = agreementFrom('2026-01-01', { target: { [direction]: String(target) }, period });
        const found = periods(terms, factsOf(undefined), { leads: [lead('2026-01-10')] }, '2027-01-31');
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found.map(each => each.verdict ?? each.status))).toEqual(new Set(['no-data']));
      },
    ),
    { numRuns: 30 },
  );
});

/** Some leads over the three years after an agreement began, in any zone and by any rule of periods. */
const cases = fc.record({
  zone,
  from: date.filter(day => day < '2024-01-01'),
  rule: fc.oneof(
    fc.constantFrom<Raw>({ period: 'week' }, { period: 'month' }, { period: 'quarter' }, { period: 'year' }),
    fc.record({
      period: fc.constantFrom('quarter', 'year'),
      yearStart: fc.integer({ min: 1, max: 12 }).map(String),
    }),
    fc.record({ period: fc.constant('month'), anchorDay: fc.integer({ min: 1, max: 31 }).map(String) }),
  ),
  offsets: fc.array(fc.integer({ min: 0, max: 700 * 86_400_000 - 1 }), { maxLength: 40 }),
});

function judged({
  zone: timezone,
  from,
  rule,
  offsets,
}: typeof cases extends fc.Arbitrary<infer Case> ? Case : never) {
  const begin: EpochMs = startOfDay(from, timezone);
  const terms = agreementFrom(from, rule, { timezone });
  const leads = offsets.map(offset => ({ times: { handed_off_at: begin + offset } }));
  return periods(terms, factsOf(always), { leads }, addDays(from, 710));
}

test('for every zone and rule, periods tile the term without a gap, and each lead is in one of them', () => {
  fc.assert(
    fc.property(cases, each => {
      const found = judged(each);
      expect(Date.parse(found[0]!.start)).toBe(startOfDay(each.from, each.zone));
      found.slice(1).forEach((period, place) => {
        expect(period.start).toBe(found[place]!.end);
      });
      const total = found.reduce((sum, period) => sum + Number(period.actual?.value ?? 0), 0);
      expect(total).toBe(each.offsets.length);
    }),
    { numRuns: 60 },
  );
});

test('a day that the zone skipped stands in no period’s days', () => {
  const terms = agreementFrom('2011-12-01', {}, { timezone: 'Pacific/Apia' });
  const { detail, days } = periods(terms, factsOf(always), handed(), '2012-01-15')[0]!;
  const dates = detail?.kind === 'count' ? detail.days.map(each => each.date) : [];
  expect([days, dates.length, dates.includes('2011-12-30')]).toEqual([30, 30, false]);
});

test('for every zone and rule, the days of a period add up to it', () => {
  fc.assert(
    fc.property(cases, each => {
      for (const { detail, actual, phase, days } of judged(each)) {
        if (detail?.kind !== 'count') continue;
        expect(detail.days.at(-1)?.cumulative ?? '0').toBe(actual?.value);
        if (phase === 'closed') expect(detail.days.length).toBe(days);
      }
    }),
    { numRuns: 60 },
  );
});

test('the goals of a cut month and of the rest of it are the goal of the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 28 }), (goal, day) => {
      const second = `2026-02-${String(day).padStart(2, '0')}`;
      const target = (from: string, to: string) => {
        const terms = agreementFrom(from, { target: { atLeast: String(goal) } }, { effective: { from, to } });
        return periods(terms, factsOf(always), handed(), '2026-03-31')[0]!.target!.value.value;
      };
      const [a, b] = [target('2026-02-01', addDays(second, -1)), target(second, '2026-02-28')];
      expect(exactText(`${goal}`)).toBe(sumText(a, b));
    }),
    { numRuns: 30 },
  );
});

function sumText(a: string, b: string): string {
  return exactText(exact(a).add(exact(b)));
}
