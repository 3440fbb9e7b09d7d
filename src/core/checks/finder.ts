import type { Agreement } from '../agreement/agreement.ts';
import { type Names, namesOf } from '../agreement/names.ts';
import type { Finding } from '../ground/finding.ts';
import { type Report, type Say, sayBelow } from '../ground/say.ts';

/** Collects findings about the terms of one agreement, at paths from the top of its frontmatter. */
export type Finder = Say & {
  readonly agreement: Agreement;
  readonly names: Names;
  readonly findings: Finding[];
};

/** Of terms that were cut down to what a schema accepts: where list entries stood, and the names that fell away. */
export type Cut = {
  readonly origins: Readonly<Record<string, readonly number[]>>;
  readonly names: Names;
  /** The frontmatter as it was written. */
  readonly frontmatter: unknown;
};

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
  const names = cut?.names ?? namesOf(agreement.terms);
  return { ...sayBelow(report, []), agreement, names: withDirectory(names, agreement), findings };
}

/** Where the name of a party that is bound is itself wrong, it may be any of the directory's, and those may be meant elsewhere. */
function withDirectory(names: Names, { parties }: Agreement): Names {
  const isMisspelt = names.parties.some(id => !Object.hasOwn(parties, id));
  return isMisspelt ? { ...names, parties: [...names.parties, ...Object.keys(parties)] } : names;
}
