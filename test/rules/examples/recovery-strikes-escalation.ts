import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, leadsOn, promise, reportOf, rowsOf } from '../small-agreement.ts';

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
};
