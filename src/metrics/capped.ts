import type { Finding } from '../core/ground/finding.ts';
import { rowFound, shortened } from '../core/ground/shortened.ts';

/** Findings of one check, in the file's order, and how many there are in all. */
export type Found = {
  readonly findings: readonly Finding[];
  readonly total: number;
  /** The rows that they are about, 0 the first, where each is about one. */
  readonly rows?: readonly number[];
};

/** What is found once and not in rows. */
export function single(finding: Finding): Found {
  return { findings: [finding], total: 1 };
}

/**
 * At most 20 findings of each code in each column of a file, first rows first, and one more, at the place of the last, that
 * says how many were left out (RULES 35).
 * The order of codes is that of their first finding.
 */
export function capped(founds: readonly Found[]): readonly Finding[] {
  const groups = new Map<string, { findings: Finding[]; total: number }>();
  for (const found of founds) {
    const first = found.findings[0];
    if (!first) continue;
    const column = first.place.kind === 'dataset' ? (first.place.column ?? '') : '';
    const key = `${first.file}\n${first.code}\n${column}`;
    const group = groups.get(key) ?? { findings: [], total: 0 };
    group.findings.push(...found.findings);
    group.total += found.total;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ findings, total }) =>
    shortened(
      findings.toSorted((a, b) => rowFound(a) - rowFound(b)),
      total,
    ),
  );
}
