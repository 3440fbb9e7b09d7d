import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, promise, reportOf } from '../small-agreement.ts';

const header = 'month,segment,leads,customers,revenue,marketing_revenue,total_revenue';

/** A goal in leads and one in value by the split, in February, with a lead of each of some segments. */
async function goalsOf(split: string, fields: object = {}, counted: readonly string[] = []) {
  const parts = split === '' ? [] : split.split(', ').map(each => each.split(' '));
  const target = {
    compute: 'lead-goal',
    quota: '10000 USD per month',
    share: '100%',
    dealSize: '1000 USD',
    closeRate: '7%',
    ...(parts.length > 0 && { segments: parts.map(([name]) => name), split: Object.fromEntries(parts) }),
  };
  const { objectives } = await reportOf({
    objectives: [
      promise({ id: 'leads', indicator: { count: 'leads' }, target }),
      promise({
        id: 'value',
        indicator: { value: 'leads', ...(parts.length > 0 && { by: 'tier' }) },
        target: { ...target, ...fields },
      }),
    ],
    datasets: {
      leads: { kind: 'leads', file: 'metrics/leads.csv' },
      funnel: { kind: 'funnel', file: 'metrics/funnel.csv' },
    },
    files: {
      'metrics/leads.csv': csv(
        'id,created_at,handed_off_at,first_follow_up_at,connected_at,tier',
        counted.map((tier, place) => [
          `L-${place + 1}`,
          '2026-02-03T09:00:00',
          '2026-02-03T10:00:00',
          '',
          '',
          tier,
        ]),
      ),
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
  const [count, value] = objectives.map(each => each.periods.at(-1));
  const bySegment =
    count?.target?.segments?.map(each => each.goal.value).join(' + ') ?? count?.target?.value.value ?? '';
  return { count, value, bySegment };
}

export const segments: Runs = {
  'ten customers of 1,000 USD at a close rate of 7 %': async ({ split = '' }) => {
    const { count, value, bySegment } = await goalsOf(split);
    return {
      'by segment': bySegment,
      leads: shown(count?.target?.value),
      value: shown(value?.target?.value),
    };
  },
  'the same ten customers, CEO 50 %, director 30 %, manager 20 %, and one lead of each counted': async ({
    'value per lead': agreed = '',
  }) => {
    const worths = agreed === '' ? [] : agreed.split(', ').map(each => each.split(/ (.*)/).slice(0, 2));
    const fields = worths.length > 0 ? { valuePerLead: Object.fromEntries(worths) } : {};
    const { value, bySegment } = await goalsOf('CEO 50%, director 30%, manager 20%', fields, [
      'CEO',
      'director',
      'manager',
    ]);
    return { 'by segment': bySegment, goal: shown(value?.target?.value), counted: shown(value?.actual) };
  },
};
