import type { Finding } from '../core/ground/finding.ts';

/** How many findings of one rule are told one by one in a file. */
export const toldPerRule = 20;

/** Findings of one check, in the file's order, and how many there are in all. */
export type Found = { readonly findings: readonly Finding[]; readonly total: number };

/**
 * At most 20 findings of each code in each file, first rows first, and one more, at the place of the last, that
 * says how many were left out.
 * The order of codes is that of their first finding.
 */
export function capped(founds: readonly Found[]): readonly Finding[] {
  const groups = new Map<string, { findings: Finding[]; total: number }>();
  for (const found of founds) {
    const first = found.findings[0];
    if (!first) continue;
    const key = `${first.file}\n${first.code}`;
    const group = groups.get(key) ?? { findings: [], total: 0 };
    group.findings.push(...found.findings);
    group.total += found.total;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ findings, total }) => {
    const told = findings.toSorted((a, b) => rowOf(a) - rowOf(b)).slice(0, toldPerRule);
    const last = told.at(-1);
    if (!last || total <= told.length) return told;
    const rest = total - told.length;
    const more: Finding = {
      code: last.code,
      severity: last.severity,
      file: last.file,
      place: last.place,
      message: `Unexpected ${rest} more ${rest === 1 ? 'place' : 'places'} like the ${told.length} shown (\`${last.code}\`), expected none`,
      fix: 'Repair those and check again',
    };
    return [...told, more];
  });
}

function rowOf(finding: Finding): number {
  if (finding.place.kind === 'dataset') return finding.place.row;
  return finding.place.kind === 'point' ? finding.place.line : 0;
}
