import type { Runs } from '../rules-document.ts';
import { countOfLeads, csv, promise, reportOf, rowsOf, runOn } from '../small-agreement.ts';

export const timeAlone: Runs = {
  'a review every quarter, last held on 15 January': async ({ 'as of': asOf = '' }) => {
    const known = rowsOf({ name: 'leads' }, []);
    const held = ['2026-01-15', 'review', '', '', '', '', 'sales', '', 'Held'];
    const small = {
      objectives: [promise({ indicator: countOfLeads, target: { atLeast: '0' } })],
      ...known,
      files: {
        ...known.files,
        'events.csv': csv('at,kind,objective,from,through,effect,by,agreed_by,note', [held]),
      },
      terms: { review: { every: 'quarter' } },
      asOf,
    };
    const { review } = await reportOf(small);
    const { code, stdout } = await runOn(small, 'check', '--json');
    const findings = JSON.parse(stdout).findings.map((each: { severity: string }) => each.severity);
    return { review: review?.state ?? '', finding: findings.join(', '), 'exit code': `${code}` };
  },
};
