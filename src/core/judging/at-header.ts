import type { Agreement } from '../agreement/agreement.ts';
import { fileOf } from '../datasets/file-of.ts';
import type { Finding } from '../ground/finding.ts';

/** Puts findings about rows of a dataset, which name columns as Kept does, at the headers that its file has for them under `columns:`. */
export function atHeader({ file, terms }: Pick<Agreement, 'file' | 'terms'>): (finding: Finding) => Finding {
  const byFile = Map.groupBy(Object.values(terms.datasets), each => fileOf(file, each));
  return finding => {
    const { place } = finding;
    if (place.kind !== 'dataset' || place.column === undefined) return finding;
    const { column } = place;
    const [header] = byFile.get(finding.file)?.flatMap(each => each.columns?.[column] ?? []) ?? [];
    return header === undefined ? finding : { ...finding, place: { ...place, column: header } };
  };
}
