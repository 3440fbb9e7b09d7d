import type { Agreement } from '../agreement/agreement.ts';
import type { Finding, TermsPath } from '../ground/finding.ts';

/** Collects findings about the terms of one agreement. */
export type Finder = {
  readonly agreement: Agreement;
  readonly names: Names;
  readonly findings: Finding[];
  /** Reports a finding at a path of the frontmatter. */
  say(code: string, path: TermsPath, message: string, fix: string, extra?: Partial<Finding>): void;
  /** Reports a name that nothing has; true where the name is good. */
  refer(name: string, among: readonly string[], what: string, path: TermsPath): boolean;
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
  const say: Finder['say'] = (code, place, message, fix, extra) => {
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
  return {
    agreement,
    names: cut?.names ?? namesOf(agreement.terms),
    findings,
    say,
    refer: (name, among, what, path) => {
      if (among.includes(name)) return true;
      const expected = among.length > 0 ? `expected one of ${listed(among)}` : `but there is no ${what}`;
      const message = `Unexpected ${what} \`${name}\`, ${expected}`;
      const fix = `Name ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} that exists, or add this one`;
      say('unknown-reference', path, message, fix, { meant: { seen: name, among } });
      return false;
    },
  };
}

/** `a`, `b`, `c` in backquotes. */
export function listed(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}
