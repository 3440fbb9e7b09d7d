import type { DatasetKind } from '../datasets/terms.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Finder } from './finder.ts';

/** A dataset exists and is of the kind that is needed. */
export function checkDataset(
  finder: Finder,
  name: string,
  kind: DatasetKind | readonly DatasetKind[],
  path: TermsPath,
): boolean {
  const wanted: readonly DatasetKind[] = typeof kind === 'string' ? [kind] : kind;
  const { datasets } = finder.agreement.terms;
  if (!finder.refer(name, finder.names.datasets, 'dataset', path)) return false;
  const found = datasets[name]?.kind;
  if (found === undefined || wanted.includes(found)) return found !== undefined;
  finder.wrong(
    'wrong-dataset-kind',
    path,
    `Unexpected dataset \`${name}\` of kind \`${found}\`, expected one of kind ${wanted.map(each => `\`${each}\``).join(' or ')}`,
    'Name a dataset of that kind',
  );
  return false;
}
