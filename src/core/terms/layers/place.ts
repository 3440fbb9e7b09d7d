import type { Finding, TermsPath } from '../../ground/finding.ts';
import type { Merged, Origin } from './merge.ts';

/**
 * Findings about merged terms, pointing into the file that has the part. One about an inherited part says which
 * agreement inherits it, and is said once for all that do: `step` is what found it. A CSV that is missing beside the
 * agreement is the agreement's own fault, whoever named it.
 */
export function placeFindings(
  findings: readonly Finding[],
  own: { readonly id: string; readonly file: string },
  merged: Pick<Merged, 'origins'> | undefined,
  step: string,
): Finding[] {
  if (!merged) return [...findings];
  return findings.flatMap(finding => {
    const { place } = finding;
    const origin =
      finding.file === own.file && place.kind === 'terms' ? originOf(place.path, merged) : undefined;
    if (!origin || place.kind !== 'terms') return finding;
    const { file, path } = origin;
    const placed: Finding = { ...finding, file, place: { ...place, path } };
    if (file === own.file) return placed;
    if (finding.code === 'missing-file')
      return { ...finding, place: { kind: 'terms', path: ['extends'] } as const };
    const once = JSON.stringify([step, placed.code, placed.file, placed.place]);
    return { ...placed, once, message: `${placed.message} (inherited by \`${own.id}\`)` };
  });
}

/** Where the part of merged terms at a path was written, down to the entry of a list; undefined where no layer has it. */
export function originOf(path: TermsPath, merged: Pick<Merged, 'origins'> | undefined): Origin | undefined {
  for (const length of [2, 1]) {
    const origin = merged?.origins.get(JSON.stringify(path.slice(0, length)));
    if (origin) return { ...origin, path: [...origin.path, ...path.slice(length)] };
  }
  return undefined;
}
