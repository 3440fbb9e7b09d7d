import { expect, test } from 'vitest';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import type { AgreementEvent } from '../../src/core/ground/data-facts.ts';
import { catalogue } from '../../src/language/index.ts';
import { days, exclusion, factsOf, judge, lead } from '../core/judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../core/sample-agreement.ts';

const { render } = createDrawer();
const words = catalogue('en');
const speed = {
  id: 'speed',
  indicator: { speed: 'leads', statistic: 'mean', clock: 'wall' },
  target: { atMost: '1 hour' },
};

function chartsWith(fields: Raw, events: readonly AgreementEvent[], maintenance?: Raw) {
  const agreement = agreementOf(
    document({ objectives: [objective(fields)], ...(maintenance && { maintenance: [maintenance] }) }),
  );
  const facts = factsOf(days('2025-01-01', '2026-12-31'), events);
  const leads = ['01', '02', '03', '04'].map(month => lead(`2026-${month}-05T12:00`, 30));
  return chartsOf(judge(agreement, facts, { leads }, '2026-04-20').report, words);
}

test('an exclusion is hatched where it lies in its period, with its dates above', async () => {
  const [chart] = chartsWith(speed, [exclusion('remove', days('2026-02-15', '2026-02-21'))]);
  const svg = await render(chart!, 'wide');
  expect(svg).toContain('15–21 Feb excluded');
  expect(svg).toContain(`url(#${chart!.id}-wide-hatch)`);
  // February is the second place, from 0.5 to 1.5; its 15th day begins in the middle.
  expect(JSON.stringify(chart!.wide)).toContain('{"from":1,"to":1.25,');
  expect(chart!.description).toContain('As agreed: 15–21 Feb excluded.');
  expect(chart!.table.columns.at(-1)).toBe('Left out');
  expect(chart!.table.rows.map(row => row.at(-1))).toEqual(['', '15–21 Feb excluded', '', '']);
});

test('an exclusion over two periods is hatched in both and named once', async () => {
  const [chart] = chartsWith(speed, [exclusion('remove', days('2026-02-22', '2026-03-01'))]);
  const svg = await render(chart!, 'narrow');
  expect(JSON.stringify(chart!.narrow).match(/"note":"Storm"/g)).toHaveLength(2);
  expect(svg.match(/>22 Feb – 1 Mar excluded</g)).toHaveLength(1);
});

test('without an exclusion nothing is hatched and the table has no column for it', async () => {
  const [chart] = chartsWith(speed, []);
  expect(await render(chart!, 'wide')).not.toContain('hatch');
  expect(chart!.table.columns).not.toContain('Left out');
});

test('windows of maintenance too narrow to be drawn stand in the words and the table', () => {
  const window = {
    id: 'night',
    every: 'FREQ=WEEKLY;BYDAY=SU',
    hours: '02:00-04:00',
    effect: 'pause',
    text: 'Sundays.',
  };
  const [chart] = chartsWith(speed, [], window);
  expect(chart!.description).toContain('16 windows of maintenance are left out.');
  expect(JSON.stringify(chart!.wide)).not.toContain('Sundays.');
  expect(chart!.table.rows.map(row => row.at(-1))).toEqual([
    '4 windows, 8 h',
    '4 windows, 8 h',
    '5 windows, 10 h',
    '3 windows, 6 h',
  ]);
  const [daily] = chartsWith({ ...speed, period: 'day' }, [], { ...window, hours: '02:00-14:00' });
  expect(JSON.stringify(daily!.wide)).toContain('Sundays.');
});

test('the days that are left out of a count are hatched and named', async () => {
  const chart = chartsWith({}, [exclusion('remove', days('2026-04-02', '2026-04-06'))]).find(
    each => each.kind === 'cumulative',
  );
  expect(await render(chart!, 'narrow')).toContain('2–6 Apr excluded');
  expect(chart!.description).toContain('As agreed: 2–6 Apr excluded.');
});
