import { expect, test } from 'vitest';
import { at } from '../../../judge-sample.ts';
import { cloudTerms, feesOf, judgedCredits, minute } from '../credit-sample.ts';

/**
 * Amazon S3 SLA, S3 Standard: a monthly uptime percentage of 100 % less the average of the error rates of each five-minute interval, where an
 * interval without requests is taken to have none. Credits of the month's charges: less than 99.9 % but at least 99.0 %: 10 %; less than 99.0 %
 * but at least 95.0 %: 25 %; less than 95.0 %: 100 % (version of July 2019).
 */
const credit = {
  tiers: [
    { below: '99.9%', credit: '10%' },
    { below: '99.0%', credit: '25%' },
    { below: '95.0%', credit: '100%' },
  ],
  base: { fees: 's3' },
  claimWithin: '2 months',
};
const indicator = {
  availability: 'checks',
  method: 'mean-of-intervals',
  interval: '5 minutes',
  missing: 'full',
};
const terms = cloudTerms(credit, { indicator, target: '99.9%' });

/** Checks of the first intervals of February with failures in thousandths of an interval; February has 8,064 intervals. */
function ofFailed(thousandths: number) {
  const whole = Math.floor(thousandths / 1000);
  const checks = Array.from({ length: whole + 1 }, (_, index) => ({
    at: at('2026-02-01') + index * 5 * minute,
    good: index < whole ? 0 : 1000 - (thousandths % 1000),
    total: index < whole ? 7 : 1000,
  }));
  const { credits, report } = judgedCredits(terms, { checks }, { fees: feesOf('1000', 's3') });
  const february = report.objectives[0]?.periods.find(each => each.id === '2026-02');
  return [february?.actual?.value, credits.find(each => each.period === '2026-02')?.due?.value ?? '0'];
}

test('every tier edge is exact', () => {
  expect(ofFailed(8_063)[1]).toBe('0');
  expect(ofFailed(8_064)).toEqual(['0.999', '0']);
  expect(ofFailed(8_065)[1]).toBe('100');
  expect(ofFailed(80_640)).toEqual(['0.99', '100']);
  expect(ofFailed(80_641)[1]).toBe('250');
  expect(ofFailed(403_200)).toEqual(['0.95', '250']);
  expect(ofFailed(403_201)[1]).toBe('1000');
});

test('the mean of intervals is not the ratio of sums', () => {
  const busy = { at: at('2026-02-01'), good: 0, total: 1_000_000 };
  const quiet = { at: at('2026-02-02'), good: 1, total: 1 };
  const actual = (raw: typeof terms) =>
    judgedCredits(raw, { checks: [busy, quiet] }).report.objectives[0]?.periods[1]?.actual?.value;
  expect(actual(terms)).toBe('8063/8064');
  expect(actual(cloudTerms(credit, { indicator: { availability: 'checks', missing: 'dropped' } }))).toBe(
    '1/1000001',
  );
});
