import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../src/core/clauses/dispute/figure.ts';
import { readFloor } from '../../../src/core/clauses/exclusion/floor.ts';
import { exact, exactText } from '../../../src/core/ground/exact.ts';
import type { PeriodReport } from '../../../src/core/report.ts';
import {
  csv,
  type Fields,
  periodsOf,
  promise,
  runOn,
  type SmallAgreement,
} from '../../rules/small-agreement.ts';

type Row = readonly [at: string, amount: string, score?: string, base?: string];

/** Bills and credit notes in USD, with a score and a base; `amount`, `score` and `base` may be below 0. */
function bills(
  indicator: Fields,
  target: Fields,
  rows: readonly Row[],
  { complete = [['2026-01-01', '2026-12-31']], asOf = '2026-03-31', more = {} }: Options = {},
): SmallAgreement {
  return {
    objectives: [
      promise({
        indicator: { measure: 'bills', at: 'billed_at', ...indicator },
        target,
        since: '2026-01-01',
        ...more,
      }),
    ],
    datasets: {
      bills: {
        kind: 'records',
        file: 'metrics/bills.csv',
        times: { billed_at: 'iso' },
        money: ['amount'],
        numbers: ['score', 'base'],
        negative: ['amount', 'score', 'base'],
      },
    },
    files: {
      'metrics/bills.csv': csv(
        'id,billed_at,amount,score,base',
        rows.map(([at, amount, score = '', base = ''], place) => [`B-${place}`, at, amount, score, base]),
      ),
      'metrics/coverage.csv': csv(
        'dataset,from,through',
        complete.map(span => ['bills', ...span]),
      ),
    },
    asOf,
  };
}
type Options = {
  readonly complete?: readonly (readonly string[])[];
  readonly asOf?: string;
  readonly more?: Fields;
};

const sum = { sum: 'amount' };
const month = (
  periods: readonly PeriodReport[],
  id: string,
): Pick<PeriodReport, 'verdict' | 'status' | 'attainment' | 'pace'> & { value?: string } => {
  const { verdict, status, attainment, pace, actual } = periods.find(each => each.id === id)!;
  return {
    ...(verdict && { verdict }),
    ...(status && { status }),
    ...(attainment !== undefined && { attainment }),
    ...(pace && { pace }),
    ...(actual && { value: actual.value }),
  };
};

describe('a sum of numbers that may be below 0', () => {
  const rows: readonly Row[] = [
    ['2026-01-10', '100'],
    ['2026-01-20', '-160.5'],
    ['2026-02-10', '-100'],
    ['2026-03-10', '-100.01'],
  ];

  test('is exact, and kept or missed against a target below 0, without a share of it', async () => {
    const periods = await periodsOf(bills(sum, { atLeast: '-100 USD' }, rows, { asOf: '2026-04-30' }));
    expect(month(periods, '2026-01')).toEqual({ value: '-60.5', verdict: 'met' });
    expect(month(periods, '2026-02')).toEqual({ value: '-100', verdict: 'met' });
    expect(month(periods, '2026-03')).toEqual({ value: '-100.01', verdict: 'missed' });
  });

  test('of which data is missing may be anything, so that the period has no data', async () => {
    const complete = [
      ['2026-01-01', '2026-01-25'],
      ['2026-02-01', '2026-12-31'],
    ];
    const kept = await periodsOf(bills(sum, { atLeast: '-100 USD' }, rows, { complete }));
    expect(month(kept, '2026-01')).toEqual({ verdict: 'no-data' });
    const missed = await periodsOf(bills(sum, { atMost: '-70 USD' }, rows, { complete }));
    expect(month(missed, '2026-01')).toEqual({ verdict: 'no-data' });
    // A sum from 0 is kept by what is known.
    const small = bills(sum, { atLeast: '50 USD' }, [['2026-01-10', '100']], { complete });
    const fromZero = { ...(small.datasets.bills as Fields), negative: [] };
    const grown = await periodsOf({ ...small, datasets: { bills: fromZero } });
    expect(month(grown, '2026-01')).toEqual({ value: '100', verdict: 'met', attainment: '2' });
  });

  test('over its limit can come back, and is not lost while it runs', async () => {
    const running = async (target: Fields, amount: string) => {
      const small = bills(sum, target, [['2026-04-02', amount]], { asOf: '2026-04-15' });
      return month(await periodsOf(small), '2026-04').status;
    };
    expect(await running({ atMost: '100 USD' }, '101')).toBe('off-track');
    expect(await running({ atMost: '1000 USD' }, '520')).toBe('at-risk');
    expect(await running({ atMost: '-100 USD' }, '-50')).toBe('on-track');
    expect(await running({ atMost: '-100 USD' }, '-49.99')).toBe('at-risk');
    expect(await running({ atLeast: '-100 USD' }, '-50')).toBe('on-track');
    expect(await running({ atLeast: '-100 USD' }, '-50.01')).toBe('at-risk');
    expect(await running({ atLeast: '100 USD' }, '-1')).toBe('at-risk');
  });

  test('has no odds of the period that runs, whose day may end at less than it has', async () => {
    const many = Array.from({ length: 7 * 31 }, (_, day): Row => {
      const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      return [at, day % 2 === 0 ? '10' : '-4'];
    });
    const outlook = async (negative: readonly string[]) => {
      const small = bills(sum, { atLeast: '50 USD' }, negative.length > 0 ? many : [], {
        asOf: '2026-07-15',
      });
      const datasets = { bills: { ...(small.datasets.bills as Fields), negative } };
      const { stdout } = await runOn({ ...small, datasets }, 'report', '--json');
      return JSON.parse(stdout).agreements[0].objectives[0].outlook;
    };
    expect(await outlook(['amount'])).toMatchObject({ by: 'day', draws: 2000 });
    expect((await outlook(['amount'])).running).toBeUndefined();
    expect((await outlook([])).running).toMatchObject({ daysLeft: 16 });
  });
});

describe('a ratio to numbers that may be below 0', () => {
  const share = { sum: 'score', per: 'base', as: 'share' };
  const of = (score: string, base: string, day = '2026-01-10'): Row => [day, '', score, base];

  test('is a share below 0 where its sum is, held against a percent below 0', async () => {
    const rows = [of('-5', '120'), of('-1', '-20'), of('-6.1', '100', '2026-02-10')];
    const periods = await periodsOf(bills(share, { atLeast: '-6%' }, rows));
    expect(month(periods, '2026-01')).toEqual({ value: '-0.06', verdict: 'met' });
    expect(month(periods, '2026-02')).toEqual({ value: '-0.061', verdict: 'missed' });
  });

  test('has no figure where what it is divided by is not above 0, and a warning says so', async () => {
    const rows = [of('-5', '-10'), of('5', '10', '2026-02-10'), of('5', '-10', '2026-02-11')];
    const small = bills(share, { atLeast: '-6%' }, rows, { asOf: '2026-02-28' });
    const periods = await periodsOf(small);
    expect(month(periods, '2026-01')).toEqual({ verdict: 'no-data' });
    expect(month(periods, '2026-02')).toEqual({ verdict: 'no-data' });
    const { stdout: told } = await runOn(small, 'report');
    expect(told).toContain('Base came to 0 in February 2026, and only what is above 0 can be divided by.');
    const { stdout } = await runOn(small, 'check');
    expect(stdout).toContain(
      'Unexpected sum `-10` of column `base` in `2026-01`, expected more than 0 to divide by: the period has no figure.',
    );
    expect(stdout).toContain(
      'Unexpected sum `0` of column `base` in `2026-02`, expected more than 0 to divide by: the period has no figure.',
    );
  });
});

test('a credit is earned by tiers below 0, the worst that a figure falls into', async () => {
  const small = bills(
    { sum: 'score', per: 'count' },
    { atLeast: '-10' },
    [
      ['2026-01-10', '', '-10.5'],
      ['2026-02-10', '', '-31'],
      ['2026-03-10', '', '-10'],
    ],
    { asOf: '2026-04-30' },
  );
  const credit = {
    tiers: [
      { below: '-10', credit: '5 USD' },
      { below: '-30', credit: '20 USD' },
    ],
  };
  const terms = { remedies: [{ id: 'credit', objectives: ['promise'], text: 'A credit.', credit }] };
  const { stdout } = await runOn({ ...small, terms }, 'report', '--json');
  const { credits } = JSON.parse(stdout).agreements[0];
  expect(
    credits.map((each: { period: string; due: { value: string } }) => [each.period, each.due.value]),
  ).toEqual([
    ['2026-01', '5'],
    ['2026-02', '20'],
  ]);
});

describe('the floor of an exclusion and the figure of a dispute', () => {
  const money = { unit: { kind: 'money', currency: 'USD' }, isSum: true } as const;

  test('are not below 0 where what is measured never is', () => {
    for (const negative of [undefined, false]) {
      expect(readFloor('-50 USD', { ...money, negative }, 'USD')).toBeUndefined();
      expect(readFloor('-50%', { ...money, negative }, 'USD')).toBeUndefined();
      expect(readFigure('-50 USD', { ...money, negative }, 'USD')).toBeUndefined();
      expect(readFloor('50%', { ...money, negative }, 'USD')).toEqual({
        kind: 'share-of-goal',
        share: '0.5',
      });
    }
  });

  test('may be where it may, and no share of a goal then: half of a loss would be stricter', () => {
    const of = { ...money, negative: true };
    expect(readFloor('-150 USD', of, 'USD')).toEqual({
      kind: 'value',
      value: { value: '-150', unit: money.unit },
    });
    expect(readFloor('50%', of, 'USD')).toBeUndefined();
    expect(readFigure('-50 USD', of, 'USD')).toBe('-50');
  });
});

test('any numbers of a month add up, rank, and are held against any target as a naive reader finds', async () => {
  const number = fc
    .tuple(fc.constantFrom('', '-'), fc.nat(300), fc.constantFrom('', '.5', '.25'))
    .map(([sign, whole, places]) => `${sign}${whole}${places}`);
  const statistics: Readonly<Record<string, Fields>> = {
    sum: { sum: 'score' },
    mean: { sum: 'score', per: 'count' },
    median: { of: 'score', statistic: 'median' },
    low: { of: 'score', statistic: { percentile: 10 } },
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 1, maxLength: 9 }),
      fc.constantFrom('atLeast', 'above', 'atMost', 'below'),
      number,
      fc.constantFrom(...Object.keys(statistics)),
      fc.option(number, { nil: undefined }),
      async (scores, direction, threshold, statistic, above) => {
        const rows = scores.map((score): Row => ['2026-01-10', '', score]);
        const where = above === undefined ? {} : { where: { score: { above } } };
        const small = bills({ ...statistics[statistic], ...where }, { [direction]: threshold }, rows);
        const { value, verdict } = month(await periodsOf(small), '2026-01');
        const counted = scores.map(Number).filter(score => above === undefined || score > Number(above));
        const found = naive(statistic, counted);
        expect(value === undefined ? undefined : exactText(value)).toBe(found);
        if (found === undefined) {
          expect(verdict).toBe('not-due');
          return;
        }
        const order = exact(found).compare(exact(threshold));
        const kept = { atLeast: order >= 0, above: order > 0, atMost: order <= 0, below: order < 0 }[
          direction
        ];
        expect(verdict).toBe(kept ? 'met' : 'missed');
      },
    ),
    { numRuns: 40 },
  );
});

/** In whole quarters, which are exact. */
function naive(statistic: string, numbers: readonly number[]): string | undefined {
  const quarters = numbers.map(each => each * 4).toSorted((a, b) => a - b);
  const all = quarters.reduce((total, each) => total + each, 0);
  if (statistic === 'sum') return exactText(exact(all).div(4));
  if (quarters.length === 0) return undefined;
  if (statistic === 'mean') return exactText(exact(all).div(4 * quarters.length));
  if (statistic === 'low') return exactText(exact(quarters[Math.ceil(quarters.length / 10) - 1]!).div(4));
  const middle = quarters.length / 2;
  const [low, high] = [quarters[Math.ceil(middle) - 1]!, quarters[Math.floor(middle)]!];
  return exactText(exact(low + high).div(8));
}
