import type { Runs } from '../rules-document.ts';
import { countOfLeads, firstPeriod, leadsOn, promise, rowsOf } from '../small-agreement.ts';

export const coverage: Runs = {
  'January with one lead, of which two are promised': async ({
    'complete from': from = '',
    through = '',
  }) => {
    const { verdict = '' } = await firstPeriod({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '2' } })],
      ...rowsOf({ name: 'leads', complete: [from, through] }, leadsOn(1, '2026-01-15')),
      asOf: '2026-02-28',
    });
    return { January: verdict };
  },
};
