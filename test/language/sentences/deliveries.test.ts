import { expect, test } from 'vitest';
import {
  catalogue,
  deliveryPlaces,
  deliveryTexts,
  type ObjectiveOf,
  rateWords,
} from '../../../src/language/index.ts';
import { judgeDeliveries, type Row } from '../../core/indicators/delivery/delivery-sample.ts';

const words = catalogue('en');
const schedule = { every: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-01-05', at: '09:00' };
const mondays = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
const came = (due: string, arrived = `${due}T08:00`, quantity = '10'): Row => ({ due, arrived, quantity });

function titleOf(rows: readonly Row[], asOf = '2026-02-10'): string {
  const effective = { from: '2026-01-01', to: '2026-01-31' };
  const { report } = judgeDeliveries({
    indicator: { schedule, quantity: '10' },
    rows,
    asOf,
    fields: { effective },
  });
  const objective = report.objectives[0]!;
  return rateWords(words, report, objective).title;
}

test('a title names how many were missed and why', () => {
  expect(
    titleOf([
      came(mondays[0]!, '2026-01-05T10:00'),
      came(mondays[1]!, undefined, '5'),
      came(mondays[2]!),
      came(mondays[3]!),
    ]),
  ).toBe('Two of four deliveries in January were late or short');
});

test('a title names that all came', () => {
  expect(titleOf(mondays.map(day => came(day)))).toBe('All four deliveries in January came as agreed');
});

test('a title of a running period speaks of what was due so far', () => {
  expect(titleOf([], '2026-01-06')).toBe('What was due in January was not delivered so far');
  expect(titleOf([], '2026-01-04')).toBe('Nothing was due in January');
});

test('units of a period are told in their own word, in all and by place', () => {
  const { report } = judgeDeliveries({
    indicator: { perPeriod: { north: '50', south: '50' }, unit: 'crates' },
    rows: [
      { place: 'north', arrived: '2026-01-10', quantity: '70' },
      { place: 'south', arrived: '2026-01-10', quantity: '48.5' },
    ],
    asOf: '2026-01-20',
    fields: { effective: { from: '2026-01-01', to: '2026-01-31' } },
  });
  const objective = report.objectives[0] as ObjectiveOf<'delivery'>;
  expect(rateWords(words, report, objective)).toMatchObject({
    title: '98.5 of 100 crates due in January came as agreed so far',
    subtitle: 'Share of crates that came as agreed, by month',
  });
  expect(deliveryPlaces(words, objective, objective.periods[0]!)).toEqual([
    'north: 50 of 50 crates as agreed',
    'south: 48.5 of 50 crates as agreed',
  ]);
});

test('units that fall just short are never told as all that was due', () => {
  const { report } = judgeDeliveries({
    indicator: { schedule, quantity: '10', unit: 'tons' },
    rows: [came(mondays[0]!, undefined, '9.96')],
    asOf: '2026-02-10',
    fields: { effective: { from: '2026-01-01', to: '2026-01-11' } },
  });
  const objective = report.objectives[0] as ObjectiveOf<'delivery'>;
  expect(deliveryTexts(words, report, objective, objective.periods[0]!)).toEqual([
    { state: '✕ short', text: '5 Jan 2026, 09:00; 9.96 of 10 tons; arrived 5 Jan 2026, 08:00' },
  ]);
});
