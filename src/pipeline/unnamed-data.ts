import { coverageFile } from '../core/datasets/file-of.ts';
import type { Finding } from '../core/ground/finding.ts';
import { fieldsOf } from '../core/terms/layers/written.ts';
import { personalDataIn } from '../metrics/unnamed-file.ts';
import type { AgreementSource } from '../repository/repository.ts';

/**
 * Files below the `metrics/` of an agreement that no dataset names: nothing reads them, which nobody would see. Personal data in them is told too.
 *
 * @param root the folder that holds `slas/`
 * @param value the terms after those they build on
 * @param files all files in its folder, by their path from the root
 */
export function unnamedData(
  root: string,
  { folder }: Pick<AgreementSource, 'folder'>,
  value: unknown,
  files: readonly string[],
): readonly Finding[] {
  const named = Object.values(fieldsOf(fieldsOf(value).datasets)).flatMap(written => {
    const { file, from } = fieldsOf(written);
    return typeof file === 'string' && from === undefined ? [file] : [];
  });
  const among = named.map(file => `${folder}/${file}`);
  // One of them may be what a misspelt `file:` means.
  const isWhole = among.every(file => files.includes(file));
  return files
    .filter(file => file.startsWith(`${folder}/metrics/`))
    .filter(file => file !== `${folder}/${coverageFile}` && !among.includes(file))
    .flatMap(file => [...(isWhole ? [unnamed(folder, file)] : []), ...personalDataIn(root, file)]);
}

function unnamed(folder: string, file: string): Finding {
  return {
    code: 'unnamed-data',
    severity: 'warning',
    file,
    place: { kind: 'file' },
    message: `Unexpected \`${file.slice(folder.length + 1)}\`, which no dataset names, so that nothing reads it, expected it as the \`file:\` of one`,
    fix: 'Name it in `datasets:`, or remove it',
  };
}
