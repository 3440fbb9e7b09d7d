import type { Runs } from '../rules-document.ts';
import { countOfLeads, promise, reportOf, rowsOf } from '../small-agreement.ts';

export const asOf: Runs = {
  'what a day and an instant mean': async ({ 'as of': asOf = '', zone }) => {
    const objectives = [promise({ indicator: countOfLeads, target: { atLeast: '30' } })];
    const report = await reportOf({
      objectives,
      ...rowsOf({ name: 'leads' }, []),
      terms: { timezone: zone },
      asOf,
    });
    return { 'judged at': report.asOf };
  },
};
