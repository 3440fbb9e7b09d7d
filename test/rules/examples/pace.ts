import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, firstPeriod, leadsOn, promise, rowsOf } from '../small-agreement.ts';

export const pace: Runs = {
  '30 leads are promised in June, seen at the end of 10 June': async ({ 'leads so far': leads, pace }) => {
    const objective = promise({
      indicator: countOfLeads,
      target: { atLeast: '30' },
      since: '2026-06-01',
      pace,
    });
    const june = await firstPeriod({
      objectives: [objective],
      ...rowsOf({ name: 'leads' }, leadsOn(Number(leads), '2026-06-05')),
      asOf: '2026-06-10',
    });
    return {
      'due by now': shown(june.pace?.due),
      projected: shown(june.pace?.projected),
      status: june.status ?? '',
    };
  },
};
