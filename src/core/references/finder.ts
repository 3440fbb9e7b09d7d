import type { Agreement } from '../agreement.ts';
import type { Finding, TermsPath } from '../finding.ts';

/** Collects findings about the terms of one agreement. */
export type Finder = {
  readonly agreement: Agreement;
  readonly findings: Finding[];
  /** Reports a finding at a path of the frontmatter. */
  say(code: string, path: TermsPath, message: string, fix: string, extra?: Partial<Finding>): void;
  /** Reports a name that nothing has; true where the name is good. */
  refer(name: string, among: readonly string[], what: string, path: TermsPath): boolean;
};

/** A finder for one agreement. */
export function finderFor(agreement: Agreement): Finder {
  const findings: Finding[] = [];
  const say: Finder['say'] = (code, path, message, fix, extra) => {
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
    findings,
    say,
    refer: (name, among, what, path) => {
      if (among.includes(name)) return true;
      const expected = among.length > 0 ? `expected one of ${listed(among)}` : `but there is no ${what}`;
      const message = `Unexpected ${what} \`${name}\`, ${expected}`;
      say('unknown-reference', path, message, `Name a ${what} that exists, or add this one`, {
        meant: { seen: name, among },
      });
      return false;
    },
  };
}

/** `a`, `b`, `c` in backquotes. */
export function listed(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ');
}
