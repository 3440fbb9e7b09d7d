import { billsOf } from '../bills.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, firstPeriod, leadsOn, promise, reportOf, rowsOf } from '../small-agreement.ts';

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

  'a sum in June of amounts that may be below 0, seen at the end of 15 June': async ({
    promised = '',
    'so far': soFar = '',
  }) => {
    const [words, threshold = ''] = promised.split(/ (?=-?\d)/);
    const june = await firstPeriod({
      objectives: [
        promise({
          indicator: { measure: 'bills', sum: 'amount', at: 'at' },
          target: { [words === 'at least' ? 'atLeast' : 'atMost']: threshold },
          since: '2026-06-01',
        }),
      ],
      ...billsOf([['2026-06-05', soFar]]),
      asOf: '2026-06-15',
    });
    return { 'due by now': june.pace?.due.value ?? 'none', status: june.status ?? '' };
  },

  'one lead came on each day of January to June 2026, 31 are promised a month': async ({
    'leads so far': leads,
  }) => {
    const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const past = Array.from({ length: 181 }, (_, day) => leadsOn(1, dayOf(day))).flat();
    const { objectives } = await reportOf({
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '31' } })],
      ...rowsOf({ name: 'leads' }, [...past, ...leadsOn(Number(leads), '2026-07-05')]),
      asOf: '2026-07-10',
    });
    const running = objectives[0]?.outlook?.running;
    return {
      'days left': String(running?.daysLeft),
      'odds of July': shown(running && { value: running.probability, unit: { kind: 'share' } }),
    };
  },
};
