import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, csv, leadsOn, promise, reportOf, rowsOf } from '../small-agreement.ts';

const days = ['2026-01-01', '2026-01-31'];
const rows = {
  dispute: ['2026-02-02T10:00:00', 'dispute', 'promise', ...days, '', 'sales', '', '3', 'Counted anew'],
  settlement: [
    '2026-02-03T10:00:00',
    'dispute',
    'promise',
    ...days,
    'settled',
    'sales',
    'sales;marketing',
    '3',
    'Agreed',
  ],
  withdrawal: ['2026-02-03T10:00:00', 'dispute', 'promise', ...days, 'withdrawn', 'sales', '', '', 'Found'],
};

export const closedPeriods: Runs = {
  'two leads were measured in January, three are promised': async ({ recorded = '' }) => {
    const known = rowsOf({ name: 'leads' }, leadsOn(2, '2026-01-10'));
    const events = recorded.split(', ').map(each => rows[each as keyof typeof rows]);
    const { objectives, disputes } = await reportOf({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '3' } })],
      ...known,
      files: {
        ...known.files,
        'events.csv': csv('at,kind,objective,from,through,effect,by,agreed_by,value,note', events),
      },
      asOf: '2026-02-28',
    });
    const january = objectives[0]?.periods[0];
    return {
      measured: shown(january?.actual),
      January: january?.verdict ?? '',
      'held right': shown(disputes?.[0]?.held),
      dispute: disputes?.[0]?.state ?? '',
    };
  },
};
