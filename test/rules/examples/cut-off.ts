import type { Runs } from '../rules-document.ts';
import { firstPeriod, promise, rowsOf } from '../small-agreement.ts';

export const cutOff: Runs = {
  'when January is judged': async ({ promise: within = '', settle }) => {
    const clock = within.includes('working') ? 'working' : 'wall';
    const objective = promise({
      indicator: { speed: 'rows', from: 'at', to: 'done', statistic: 'mean', clock },
      target: { atMost: within.replace('within ', '') },
      ...(settle && { settle }),
    });
    const { cutOff } = await firstPeriod({
      objectives: [objective],
      ...rowsOf({ times: ['done'] }, []),
      asOf: '2026-02-28',
    });
    return { 'cut-off': cutOff };
  },
};
