import { expect, test } from 'vitest';
import { readAsOf } from '../../../src/core/ground/calendar/instant.ts';
import { checkPeriods } from '../../../src/core/judging/check-periods.ts';
import { agreementOf, document, objective } from '../sample-agreement.ts';

const daily = (count: number, from: string) =>
  agreementOf(
    document({
      objectives: Array.from({ length: count }, (_, at) => objective({ id: `p-${at + 1}`, period: 'day' })),
      calendar: 'desk',
      effective: { from, to: '2026-12-31' },
    }),
  );
const found = (count: number, from: string, asOf: string) =>
  checkPeriods(daily(count, from), readAsOf(asOf, 'UTC')!).map(({ code, place, message, fix }) => [
    code,
    place.kind === 'terms' && place.path.join('.'),
    message,
    fix,
  ]);

test('an agreement of more periods than can be meant names the product, and what it is made of', () => {
  expect(found(270, '2026-01-01', '2026-12-31')).toEqual([]);
  expect(found(280, '2026-01-01', '2026-12-31')).toEqual([
    [
      'too-many-periods',
      'effective.from',
      'Unexpected 102,200 periods to judge from 2026-01-01 to 2026-12-31 (280 objectives, up to 365 periods each, most of `p-1`), expected at most 100,000',
      'Correct the first day, take longer periods, or divide the agreement',
    ],
  ]);
});

test('periods that have not begun are none', () => {
  expect(found(280, '2026-01-01', '2026-06-30')).toEqual([]);
  expect(found(280, '2026-12-01', '2025-12-31')).toEqual([]);
});
