import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, promise, reportOf } from '../small-agreement.ts';

const header = 'month,segment,leads,customers,revenue,marketing_revenue,total_revenue';

export const segments: Runs = {
  'ten customers of 1,000 USD at a close rate of 7 %': async ({ split = '' }) => {
    const parts = split === '' ? [] : split.split(', ').map(each => each.split(' '));
    const target = {
      compute: 'lead-goal',
      quota: '10000 USD per month',
      share: '100%',
      dealSize: '1000 USD',
      closeRate: '7%',
      ...(parts.length > 0 && { segments: parts.map(([name]) => name), split: Object.fromEntries(parts) }),
    };
    const goal = (indicator: object, id: string) => promise({ id, indicator, target });
    const { objectives } = await reportOf({
      objectives: [
        goal({ count: 'leads' }, 'leads'),
        goal({ value: 'leads', ...(parts.length > 0 && { by: 'tier' }) }, 'value'),
      ],
      datasets: {
        leads: { kind: 'leads', file: 'metrics/leads.csv' },
        funnel: { kind: 'funnel', file: 'metrics/funnel.csv' },
      },
      files: {
        'metrics/leads.csv': csv('id,created_at,handed_off_at,first_follow_up_at,connected_at,tier', []),
        'metrics/funnel.csv': csv(
          header,
          (parts.length > 0 ? parts : [['A']]).map(([name = '']) => ['2026-01', name, 1, 1, 1, 1, 1]),
        ),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['leads', '2026-01-01', '2026-02-28'],
          ['funnel', '2026-01-01', '2026-01-31'],
        ]),
      },
      asOf: '2026-02-28',
    });
    const [count, value] = objectives.map(each => each.periods.at(-1)?.target);
    return {
      'by segment': count?.segments?.map(each => each.goal.value).join(' + ') ?? count?.value.value ?? '',
      leads: shown(count?.value),
      value: shown(value?.value),
    };
  },
};
