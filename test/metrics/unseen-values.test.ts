import { expect, test } from 'vitest';
import { csv, type Fields, promise, runOn } from '../rules/small-agreement.ts';

/** What is found of incidents of some services, where the terms count those of others. */
async function foundOf(
  services: readonly string[],
  where: Fields,
  { terms = {}, covered = '' }: { readonly terms?: Fields; readonly covered?: string } = {},
) {
  const rows = services.map((service, place) => [
    `I${place + 1}`,
    '2026-03-02T09:00',
    '2026-03-02T10:00',
    service,
  ]);
  const { stdout, stderr } = await runOn(
    {
      objectives: [promise({ indicator: { availability: 'incidents', where }, target: { atLeast: '99%' } })],
      datasets: { incidents: { kind: 'incidents', file: 'metrics/incidents.csv', ...terms } },
      files: {
        'metrics/incidents.csv': csv('id,start,end,service', rows),
        'metrics/coverage.csv': csv('dataset,from,through,service', [
          ['incidents', '2026-01-01', '2026-12-31', covered],
        ]),
      },
      asOf: '2026-06-01',
    },
    'check',
  );
  return `${stdout}${stderr}`.split('\n').filter(line => line.includes('unseen-value'));
}

const said = (value: string, here: string, hint = '') =>
  `slas/small/metrics/incidents.csv:1:14  warning  Unexpected column \`service\` without \`${value}\`, which the terms name, expected a row with it; ${here}. Correct it in the terms, or name it under \`values: { service: […] }\` of the dataset where rows with it may still come.${hint}  unseen-value`;

test('a value that says what counts, and that no row has, is told with those that there are', async () => {
  expect(await foundOf(['web'], { service: 'wbe' })).toEqual([said('wbe', 'here there is `web`')]);
  expect(await foundOf(['web', 'api'], { service: ['api', 'mail'] })).toEqual([
    said('mail', 'here there are `web`, `api`'),
  ]);
  expect(await foundOf(['', ''], { service: 'web' })).toEqual([said('web', 'all rows are blank there')]);
  const many = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7'];
  expect(await foundOf(many, { service: 'web' })).toEqual([
    said('web', 'here there are `a1`, `b2`, `c3`, `d4`, `e5` and 2 more'),
  ]);
});

test('it may still come where the dataset or coverage.csv names it, and where there are no rows yet', async () => {
  expect(await foundOf(['api'], { service: 'web' }, { terms: { values: { service: ['web'] } } })).toEqual([]);
  expect(await foundOf(['api'], { service: 'web' }, { covered: 'web' })).toEqual([]);
  expect(await foundOf([], { service: 'web' })).toEqual([]);
});

test('what is not to count may be nowhere, and what is misspelt in a row is told there', async () => {
  expect(await foundOf(['web'], { service: { not: 'test' } })).toEqual([]);
  expect(await foundOf(['serch'], { service: 'search' })).toEqual([]);
});
