import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { countOfLeads, promise, rowsOf, runOn, yaml } from '../small-agreement.ts';

/** `at least 5, final` as a promise; none for nothing. */
function promised(text: string) {
  const atLeast = /^at least (\d+)/.exec(text)?.[1];
  return promise({
    indicator: countOfLeads,
    target: { atLeast },
    ...(text.endsWith('final') && { final: 'true' }),
  });
}

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
};
