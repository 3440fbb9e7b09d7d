import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, csv, periodsOf, promise, rowsOf } from '../small-agreement.ts';

const leads = rowsOf({ name: 'leads' }, []);

/** `4 of 100` as customers and leads of a month. */
function monthRow(month: string, won = ''): readonly string[] {
  const [customers = '', all = ''] = won.split(' of ');
  return [month, all, customers, '0', '0', '0'];
}

export const recomputedInputs: Runs = {
  'seven customers, at the close rate of the two months before, or 5 % until they are there': async ({
    'won in January': first,
    'won in February': second,
    bounds,
  }) => {
    const target = {
      compute: 'lead-goal',
      customers: '7',
      closeRate: { window: '2 months', assume: '5%' },
      ...(bounds && { bounds }),
    };
    const [january, february, march] = await periodsOf({
      objectives: [promise({ indicator: countOfLeads, target })],
      datasets: { ...leads.datasets, funnel: { kind: 'funnel', file: 'metrics/funnel.csv' } },
      files: {
        ...leads.files,
        'metrics/funnel.csv': csv('month,leads,customers,revenue,marketing_revenue,total_revenue', [
          monthRow('2026-01', first),
          monthRow('2026-02', second),
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['leads', '2026-01-01', '2026-03-31'],
          ['funnel', '2026-01-01', '2026-02-28'],
        ]),
      },
      asOf: '2026-03-31',
    });
    return {
      January: shown(january?.target?.value),
      February: shown(february?.target?.value),
      March: shown(march?.target?.value),
    };
  },
};
