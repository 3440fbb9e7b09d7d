import type { DatasetTerms } from './terms.ts';

/** The path of a dataset’s CSV from the repository root, by that of agreement.mdx; in another folder where it is of one (RULES 28). */
export function fileOf(
  agreementFile: string,
  terms: Pick<DatasetTerms, 'file' | 'from'> | undefined,
): string {
  const own = agreementFile.replace(/[^/]+$/, '');
  return `${terms?.from ? folderBeside(own, terms.from.folder) : own}${terms?.file ?? ''}`;
}

/** Where coverage.csv is in a folder. */
export const coverageFile = 'metrics/coverage.csv';

/** The path of the coverage.csv that says what of a dataset is complete. */
export function coverageFileOf(
  agreementFile: string,
  owner: { readonly folder: string } | undefined,
): string {
  const own = agreementFile.replace(/[^/]+$/, '');
  return `${owner ? folderBeside(own, owner.folder) : own}${coverageFile}`;
}

/** `slas/mail-service/` by `slas/shop-hosting/`. */
function folderBeside(own: string, folder: string): string {
  return own.replace(/[^/]+\/$/, `${folder}/`);
}
