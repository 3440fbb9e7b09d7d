import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, firstPeriod, periodsOf, promise, rowsOf } from '../small-agreement.ts';

const noLeads = rowsOf({ name: 'leads', complete: ['2020-01-01', '2026-12-31'] }, []);

export const periods: Runs = {
  'the period a day lies in': async ({ period, further, day = '' }) => {
    const [name, value] = further?.split(': ') ?? [];
    const objective = promise({
      indicator: countOfLeads,
      target: { atLeast: '30' },
      period,
      ...(name && { [name]: value }),
    });
    const terms = { effective: { from: '2024-01-01' } };
    const last = (await periodsOf({ objectives: [objective], ...noLeads, terms, asOf: day })).at(-1)!;
    return { period: last.id, 'first day': last.startDate, 'last day': last.lastDate };
  },
  'an agreement that begins on 11 June': async ({ edge }) => {
    const objective = promise({ indicator: countOfLeads, target: { atLeast: '30' }, edge });
    const terms = { effective: { from: '2026-06-11' } };
    const { id, startDate, target } = await firstPeriod({
      objectives: [objective],
      ...noLeads,
      terms,
      asOf: '2026-08-31',
    });
    return { 'first period': id, from: startDate, goal: shown(target?.value) };
  },
};
