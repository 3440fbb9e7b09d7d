import { expect, test } from 'vitest';
import { axisFrom, ticksFrom } from '../../src/charts/axis-from.ts';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { cloudTerms, down, judgedCredits, minute } from '../core/clauses/credit/credit-sample.ts';

const { render } = createDrawer();
const words = catalogue('en');
const credit = { tiers: [{ below: '99.9%', credit: '10%' }], base: { fees: 'compute' } };
const reportOf = (minutes: number) =>
  judgedCredits(
    cloudTerms(credit),
    { incidents: [down('2026-02-03T10:00', minutes * minute)] },
    {},
    '2026-04-30',
  ).report;
const chartOf = (minutes: number) =>
  chartsOf(reportOf(minutes), words).find(each => each.kind === 'availability')!;

test('the axis begins where every bar can be told apart, and its words say so', async () => {
  const chart = chartOf(60);
  expect(chart.title).toBe('100.0 % available in April, 0.1 points over target'.replaceAll(' %', '\u202f%'));
  expect(chart.subtitle).toBe('Uptime, available time by month; the axis begins at 99.8\u202f%');
  expect(chart.description).toContain('The axis begins at 99.8\u202f%, not at 0.');
  expect(chart.table.columns).toContain('Allowance used');
  expect(chart.table.rows[1]).toEqual([
    'February 2026',
    '99.85\u202f%',
    '99.9\u202f%',
    '148.8\u202f%',
    '✕ missed',
  ]);
  const svg = await render(chart, 'wide');
  expect(svg).toContain('99.85');
});

test('an availability far below its target is drawn on an axis that holds it', () => {
  expect(axisFrom(reportOf(20_160).objectives[0]!)).toBe(0);
  expect(axisFrom(reportOf(2016).objectives[0]!)).toBe(0.9);
  expect(ticksFrom(0.9)).toEqual([0.9, 0.925, 0.95, 0.975, 1]);
});

test('the share of allowed downtime is not drawn among attainments, where more is better', () => {
  expect(chartsOf(reportOf(60), words).map(each => each.kind)).toEqual(['availability']);
});
