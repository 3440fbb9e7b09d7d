import type { Agreement } from '../agreement/agreement.ts';
import type { Finding } from '../ground/finding.ts';
import { type Report, type Say, sayBelow } from '../ground/say.ts';

/** Collects findings about the terms of one agreement, at paths from the top of its frontmatter. */
export type Finder = Say & {
  readonly agreement: Agreement;
  readonly names: Names;
  readonly findings: Finding[];
};

/** Names that may be referred to. */
export type Names = Readonly<
  Record<'parties' | 'datasets' | 'objectives' | 'definitions', readonly string[]>
>;

/** Of terms that were cut down to what a schema accepts: where list entries stood, and the names that fell away. */
export type Cut = {
  readonly origins: Readonly<Record<string, readonly number[]>>;
  readonly names: Names;
  /** The frontmatter as it was written. */
  readonly frontmatter: unknown;
};

/** The names in terms or in frontmatter that no schema has accepted. */
export function namesOf(frontmatter: unknown): Names {
  const fields: Partial<Record<string, unknown>> =
    typeof frontmatter === 'object' && frontmatter !== null ? { ...frontmatter } : {};
  const keys = (held: unknown) => (typeof held === 'object' && held !== null ? Object.keys(held) : []);
  const ids = (held: unknown) =>
    (Array.isArray(held) ? held : []).flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? [entry.id]
        : [],
    );
  return {
    parties: keys(fields.parties),
    datasets: keys(fields.datasets),
    objectives: ids(fields.objectives),
    definitions: ids(fields.definitions),
  };
}

/** A finder for one agreement. */
export function finderFor(agreement: Agreement, cut?: Cut): Finder {
  const findings: Finding[] = [];
  const report: Report = (code, place, message, fix, extra) => {
    const [field, entry, ...rest] = place;
    const origin = typeof entry === 'number' ? cut?.origins[String(field)]?.[entry] : undefined;
    const path = origin === undefined ? place : [String(field), origin, ...rest];
    findings.push({
      code,
      severity: 'error',
      file: agreement.file,
      place: { kind: 'terms', path },
      message,
      fix,
      ...extra,
    });
  };
  return { ...sayBelow(report, []), agreement, names: cut?.names ?? namesOf(agreement.terms), findings };
}
