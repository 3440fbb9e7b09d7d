import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, csv, firstPeriod, promise, rowsOf, runOn, yaml } from '../small-agreement.ts';

/** `at least 5, final` as a promise; none for nothing. */
function promised(text: string) {
  const atLeast = /^at least (\d+)/.exec(text)?.[1];
  return promise({
    indicator: countOfLeads,
    target: { atLeast },
    ...(text.endsWith('final') && { final: 'true' }),
  });
}

/** A layer that has a dataset of one lead. */
const shopWith = (through: string) => ({
  'slas/shop/agreement.mdx': `---\n${yaml({
    title: 'Shop',
    version: '1.0.0',
    layer: 'true',
    datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
  })}---\n\n## Summary\n\nFor all.\n`,
  'slas/shop/metrics/leads.csv': csv('id,created_at,handed_off_at,first_follow_up_at,connected_at', [
    ['L-1', '2026-01-15T09:00:00', '2026-01-15T09:00:00', '', ''],
  ]),
  'slas/shop/metrics/coverage.csv': csv('dataset,from,through', [['leads', '2026-01-01', through]]),
});

export const layers: Runs = {
  'the number of leads promised': async ({
    'in the layer above': above = '',
    'in the agreement': own = '',
  }) => {
    const other = promise({ id: 'other', indicator: countOfLeads, target: { atLeast: '1' } });
    const layer = { title: 'Company', version: '1.0.0', layer: 'true', objectives: [promised(above)] };
    const { datasets, files } = rowsOf({ name: 'leads' }, []);
    const small = {
      objectives: own === '' ? [other] : [promised(own), other],
      datasets,
      files: {
        ...files,
        'slas/company/agreement.mdx': `---\n${yaml(layer)}---\n\n## Summary\n\nFor all.\n`,
      },
      terms: { extends: 'company' },
      asOf: '2026-02-10',
    };
    const { stdout, code, stderr } = await runOn(small, 'report', '--json');
    if (code !== 0 && !stderr.includes('final-clause')) throw new Error(stderr);
    if (code !== 0) return { holds: 'error', from: '' };
    const found = JSON.parse(stdout).agreements[0].objectives.find(
      (each: { id: string }) => each.id === 'promise',
    );
    return { holds: shown(found.periods[0].target.value), from: found.layer };
  },
  'a lead of 15 January in the folder `shop`, which calls it complete through a day; here at least one is promised':
    async ({ 'complete there through': through = '', 'dataset here': here = '' }) => {
      const objective = promise({
        indicator: { count: 'leads', at: 'handed_off_at' },
        target: { atLeast: '1' },
      });
      const { verdict = '', derivation } = await firstPeriod({
        objectives: [objective],
        datasets: { leads: { from: here.replace('from: ', '') } },
        files: shopWith(through),
        asOf: '2026-02-10',
      });
      return { January: verdict, 'rows of': derivation?.sources[0]?.file ?? 'none' };
    },
};
