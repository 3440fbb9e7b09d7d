import type { Finding } from './finding.ts';

/** How many findings of one rule are told one by one in a file. */
export const toldPerRule = 20;

/**
 * The first 20 of the findings of one rule, which come in the file's order, and where there are more one that says
 * how many, at the place of the last.
 * @param total how many there are in all, where not each one was kept
 */
export function shortened(findings: readonly Finding[], total = findings.length): readonly Finding[] {
  const shown = findings.slice(0, toldPerRule);
  const last = shown.at(-1);
  const rest = total - shown.length;
  if (!last || rest <= 0) return shown;
  const { code, severity, file, place } = last;
  const message = `Unexpected ${rest} more ${rest === 1 ? 'place' : 'places'} like the ${shown.length} shown (\`${code}\`), expected none`;
  const fix = 'Repair those and check again';
  return [...shown, { code, severity, file, place, message, fix, places: rest }];
}

/** The row of a finding in a committed file; the line where it was found in the text; 0 elsewhere. */
export function rowFound({ place }: Finding): number {
  if (place.kind === 'dataset') return place.row;
  return place.kind === 'point' ? place.line : 0;
}
