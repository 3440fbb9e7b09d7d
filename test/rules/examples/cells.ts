import type { Runs } from '../rules-document.ts';
import { countOfLeads, promise, rowsOf } from '../small-agreement.ts';
import { told } from '../told.ts';

export const cells: Runs = {
  'rows that count where `channel` is `search` or `east`, beside one of each': async ({ cell = '' }) => {
    const channel = cell.replaceAll('`', '').replace('␠', ' ');
    const at = '2026-01-12T12:00:00';
    return {
      finding: await told({
        objectives: [
          promise({
            indicator: { ...countOfLeads, where: { channel: ['search', 'east'] } },
            target: { atLeast: '0' },
          }),
        ],
        ...rowsOf({ name: 'leads', texts: ['channel'] }, [
          { at, channel },
          { at, channel: 'search' },
          { at, channel: 'east' },
        ]),
        asOf: '2026-01-31',
      }),
    };
  },
};
