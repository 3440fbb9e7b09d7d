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
  checkPeriods(daily(count, from), {}, readAsOf(asOf, 'UTC')!).map(({ code, place, message, fix }) => [
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

test('groups count as often as they are judged, by the terms or by the rows', () => {
  const agreement = (per: unknown) =>
    agreementOf(
      document({
        objectives: [objective({ id: 'each-desk', period: 'day', per })],
        calendar: 'desk',
        effective: { from: '2026-01-01', to: '2026-12-31' },
      }),
    );
  const asOf = readAsOf('2026-12-31', 'UTC')!;
  const values = (count: number) => Array.from({ length: count }, (_, at) => `V${at}`);
  const inRows = (count: number) => ({
    groups: { 'each-desk': values(count).map(name => ({ name, first: 0 })) },
  });
  expect(checkPeriods(agreement('tier'), inRows(270), asOf)).toEqual([]);
  expect(checkPeriods(agreement('tier'), inRows(280), asOf)).toMatchObject([
    {
      message:
        'Unexpected 102,565 periods to judge from 2026-01-01 to 2026-12-31 (1 objective, up to 102,565 periods each with those of its groups, most of `each-desk`), expected at most 100,000',
      fix: 'Judge it by a column of fewer values, correct the first day, or take longer periods',
    },
  ]);
  expect(checkPeriods(agreement({ column: 'tier', groups: values(280) }), {}, asOf)).toHaveLength(1);
});
