import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, firstPeriod, promise } from '../small-agreement.ts';

export const ratios: Runs = {
  'two days of checks': async ({
    'good of all on 1 June': first = '',
    'good of all on 2 June': second = '',
    method,
  }) => {
    const indicator = { availability: 'checks', method, missing: 'dropped' };
    const { actual } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '90%' }, since: '2026-06-01' })],
      datasets: { checks: { kind: 'checks', file: 'metrics/checks.csv' } },
      files: {
        'metrics/checks.csv': csv('at,good,total', [
          ['2026-06-01T00:00:00', ...first.split(' of ')],
          ['2026-06-02T00:00:00', ...second.split(' of ')],
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [['checks', '2026-06-01', '2026-06-30']]),
      },
      asOf: '2026-06-30',
    });
    return { June: shown(actual) };
  },
};
