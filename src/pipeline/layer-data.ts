import { coverageFile } from '../core/datasets/file-of.ts';
import type { Finding } from '../core/ground/finding.ts';
import { fieldsOf } from '../core/terms/layers/written.ts';
import type { AgreementSource } from '../repository/repository.ts';

/** What is said of the data in the folder of a layer. */
export type LayerData = {
  /** Of files that are no dataset’s, whoever names what. */
  readonly never: readonly Finding[];
  /** Of a dataset’s file, or of coverage.csv, where no other folder names any of the datasets that it is of. */
  readonly ifNotShared: readonly { readonly datasets: readonly string[]; readonly finding: Finding }[];
};

/**
 * Data in the folder of a layer, which is read only where another folder names a dataset of it (RULES 28).
 *
 * @param value the layer’s terms after those it builds on
 * @param files all files in its folder, by their path from the root
 */
export function layerData(
  { id, folder }: Pick<AgreementSource, 'id' | 'folder'>,
  value: unknown,
  files: readonly string[],
): LayerData {
  const datasets = Object.entries(fieldsOf(fieldsOf(value).datasets)).flatMap(([name, written]) => {
    const { file, from } = fieldsOf(written);
    return typeof file === 'string' && from === undefined ? [{ name, file: `${folder}/${file}` }] : [];
  });
  const told = files
    .filter(file => /\.(csv|tsv|json)$/i.test(file))
    .map(file => ({
      datasets: datasets
        .filter(each => each.file === file || file === `${folder}/${coverageFile}`)
        .map(({ name }) => name),
      finding: said(id, file),
    }));
  return {
    never: told.flatMap(each => (each.datasets.length === 0 ? [each.finding] : [])),
    ifNotShared: told.filter(each => each.datasets.length > 0),
  };
}

function said(id: string, file: string): Finding {
  return {
    code: 'layer-data',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Unexpected data in \`${id}\`, which is a layer and not judged, expected it in an agreement that builds on it`,
    fix: 'Move the file',
  };
}
