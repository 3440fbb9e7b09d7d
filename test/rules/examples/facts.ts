import { exclusionFile } from '../exclusion-file.ts';
import type { Runs } from '../rules-document.ts';
import { countOfLeads, promise, reportOf, rowsOf } from '../small-agreement.ts';

export const facts: Runs = {
  'a miss of January, which both sides excuse on 5 February': async ({ 'as of': asOf = '' }) => {
    const known = rowsOf({ name: 'leads' }, []);
    const excuse = exclusionFile({
      effect: 'excuse',
      from: '2026-01-01',
      through: '2026-01-31',
      at: '2026-02-05T10:00:00',
    });
    const objectives = [promise({ indicator: countOfLeads, target: { atLeast: '1' } })];
    const without = await reportOf({ objectives, ...known, asOf });
    const report = await reportOf({ objectives, ...known, files: { ...known.files, ...excuse }, asOf });
    return {
      January: report.objectives[0]?.periods[0]?.verdict ?? '',
      hash: report.termsHash === without.termsHash ? 'same' : 'another',
    };
  },
};
