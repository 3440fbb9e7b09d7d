import type { ItemsDetail } from '../../../src/core/report.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, leadsOn, periodsOf, promise, reportOf, rowsOf } from '../small-agreement.ts';
import { ticketLog } from '../ticket-log.ts';

const tenLeads = promise({ indicator: countOfLeads, target: { atLeast: '10' } });

export const recoveryStrikesEscalation: Runs = {
  'ten leads are promised, at a close rate of 50 % and 1,000 USD a customer': async ({
    'leads of January': leads,
  }) => {
    const recovery = { closeRate: '50%', dealSize: '1000 USD', over: '2 periods' };
    const { recoveries } = await reportOf({
      objectives: [tenLeads],
      ...rowsOf({ name: 'leads' }, leadsOn(Number(leads), '2026-01-10')),
      terms: { remedies: [{ id: 'recovery', text: 'It is made up.', recovery }] },
      asOf: '2026-02-10',
    });
    const [january] = recoveries ?? [];
    const [february, march] = january?.instalments ?? [];
    return {
      missing: shown(january?.missing),
      worth: shown(january?.lost),
      'due in February': shown(february?.owed),
      'due in March': shown(march?.owed),
    };
  },
  'a strike for each missed month, two are too many': async ({
    'expires after': expires,
    'as of': asOf = '',
  }) => {
    const strike = { owner: 'sales', due: '5 days', limit: '2', ...(expires && { expires }) };
    const { strikes } = await reportOf({
      objectives: [tenLeads],
      ...rowsOf({ name: 'leads' }, leadsOn(10, '2026-03-10')),
      terms: { remedies: [{ id: 'strike', text: 'A strike is given.', strike }] },
      asOf,
    });
    const [clause] = strikes ?? [];
    return { 'strikes that count': `${clause?.counting}`, 'limit reached': clause?.reached?.date ?? '' };
  },
  'March was missed, and the verdict falls on Wednesday, 1 April, at 0:00': async ({ time = '' }) => {
    const { strikes, escalations, credits } = await reportOf({
      objectives: [tenLeads],
      ...rowsOf({ name: 'leads' }, [...leadsOn(10, '2026-01-10'), ...leadsOn(10, '2026-02-10')]),
      terms: {
        calendar: 'desk',
        remedies: [
          { id: 'strike', text: 'A strike is given.', strike: { owner: 'sales', due: time } },
          { id: 'levels', text: 'It goes up.', escalate: [{ after: '1 missed', to: 'sales', within: time }] },
          {
            id: 'credit',
            text: 'A credit is given.',
            credit: {
              tiers: [{ below: '10', credit: '50 USD' }],
              claimWithin: { within: time, from: 'cut-off' },
            },
          },
        ],
      },
      asOf: '2026-04-01',
    });
    return {
      'strike due by': strikes?.[0]?.strikes[0]?.dueBy ?? '',
      'answer due by': escalations?.[0]?.levels[0]?.answerBy ?? '',
      'claim by': credits?.[0]?.claimBy ?? '',
    };
  },
  'a ticket of Friday, 12 June, opened at 09:00, to be answered within 8 hours; a warning 30 minutes before':
    async ({ clock, 'paused since': paused = '', answered = '', 'as of': asOf = '' }) => {
      const on = (time: string) => (time === '' ? '' : `2026-06-12T${time}:00`);
      const indicator = {
        each: 'tickets',
        at: 'opened_at',
        clock,
        log: 'log',
        rules: { pause: ['asked'], resume: ['told'] },
        promise: { to: 'responded_at', within: '8 hours' },
        warn: { before: '30 minutes' },
      };
      const [june] = await periodsOf({
        objectives: [promise({ indicator, target: { atLeast: '100%' }, since: '2026-06-01' })],
        ...ticketLog(
          { opened_at: on('09:00'), responded_at: on(answered) },
          paused === '' ? [] : [[on(paused), 'asked']],
          ['2026-06-01', '2026-12-31'],
        ),
        asOf,
      });
      const { dueSoon = [] } = (june?.detail ?? {}) as Partial<ItemsDetail>;
      return { 'late next at': dueSoon.map(each => each.dueAt).join() };
    },
};
