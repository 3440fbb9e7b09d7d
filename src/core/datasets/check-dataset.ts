import type { TermsPath } from '../ground/finding.ts';
import type { DatasetKind } from '../ground/kinds.ts';
import type { Say } from '../ground/say.ts';
import type { DatasetsAround } from './datasets-around.ts';

/** A dataset exists and is of the kind that is needed, or of one of several. */
export function checkDataset(
  say: Say,
  { datasets, datasetNames }: DatasetsAround,
  name: string,
  wanted: readonly DatasetKind[],
  path: TermsPath,
  fix = 'Name a dataset of that kind',
): boolean {
  if (!say.refer(name, datasetNames, 'dataset', path)) return false;
  const found = datasets[name]?.kind;
  if (found === undefined || wanted.includes(found)) return found !== undefined;
  say.wrong(
    'wrong-dataset-kind',
    path,
    `Unexpected dataset \`${name}\` of kind \`${found}\`, expected one of kind ${wanted.map(each => `\`${each}\``).join(' or ')}`,
    fix,
  );
  return false;
}
