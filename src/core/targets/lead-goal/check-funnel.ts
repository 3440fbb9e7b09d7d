import { checkDataset } from '../../datasets/check-dataset.ts';
import { funnelsIn, segmentsOf, stagesIn } from '../../datasets/funnels.ts';
import { funnelKinds } from '../../datasets/tables.ts';
import { anyName } from '../../ground/any-name.ts';
import type { Say } from '../../ground/say.ts';
import type { TargetAround } from '../kind.ts';
import type { LeadGoalTerms } from './terms.ts';

/** What is computed over windows has one funnel to read, with the stages and segments that it names. */
export function checkFunnel(say: Say, terms: LeadGoalTerms, around: TargetAround): void {
  const { datasets } = around;
  const funnels = funnelsIn(around);
  if (terms.funnel !== undefined) checkNamedFunnel(say, around, terms.funnel);
  else if (funnels.length !== 1 && !hasRefused(around)) {
    say.wrong(
      'unknown-reference',
      ['compute'],
      `Unexpected ${funnels.length} datasets that make a funnel, expected one, or \`funnel:\` naming it`,
      'Name the funnel',
    );
  }
  const funnel = terms.funnel ?? funnels[0];
  const read = funnel === undefined ? undefined : datasets[funnel];
  if (funnel === undefined || !read) return;
  const stages = stagesIn(read);
  terms.stages?.forEach(({ to, rate }, place) => {
    if (rate.kind === 'window' && !stages.includes(to))
      say.unknownColumn(['stages', place, 'to'], to, funnel, stages);
  });
  if ((terms.segments ?? terms.pooled) && !segmentsOf(read)) {
    say.wrong(
      'missing-field',
      [terms.segments ? 'segments' : 'pooled'],
      `Unexpected segments of dataset \`${funnel}\`, whose \`funnel:\` names no column for them, expected \`segment:\` there`,
      'Add `segment:` to the `funnel:` of the dataset, or leave the segments out',
    );
  }
}

/** Whether a dataset is written that cannot be read, which may be the funnel. */
function hasRefused({ datasets, datasetNames }: TargetAround): boolean {
  return datasetNames === anyName || datasetNames.some(name => !Object.hasOwn(datasets, name));
}

/** A funnel that is named is of a kind that makes one, and says how where its rows are to be summed up. */
function checkNamedFunnel(say: Say, around: TargetAround, funnel: string): void {
  if (!checkDataset(say, around, funnel, funnelKinds, ['funnel']) || funnelsIn(around).includes(funnel))
    return;
  say.wrong(
    'missing-field',
    ['funnel'],
    `Unexpected dataset \`${funnel}\` without \`funnel:\`, expected what says how its rows are summed up`,
    'Add `funnel:` to the dataset',
  );
}
