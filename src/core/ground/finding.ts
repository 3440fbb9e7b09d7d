import type { FindingCode } from './finding-rules/index.ts';

/** How much a finding weighs: an error stops check, build and dev; a warning is only said. */
export type Severity = 'error' | 'warning';

/** A step into a YAML value: a field name or a list index. */
export type TermsPath = readonly (string | number)[];

/**
 * Where a finding is, in the words of whoever found it. `lint/locate.ts` alone turns it into line and column.
 * Files are named relative to the repository root (`slas/marketing-sales/agreement.mdx`).
 */
export type Place =
  /** A field of frontmatter or of a YAML file; `on: 'key'` points at the field's name instead of its value. */
  | { readonly kind: 'terms'; readonly path: TermsPath; readonly on?: 'key' | 'value' }
  /** A character offset in the text of the file. */
  | { readonly kind: 'prose'; readonly offset: number }
  /** A cell of a CSV: `row` 1 is the first row after the header, 0 the header itself. */
  | { readonly kind: 'dataset'; readonly row: number; readonly column?: string }
  /** A line and column already known, both from 1. */
  | { readonly kind: 'point'; readonly line: number; readonly column: number }
  /** The file as a whole. */
  | { readonly kind: 'file' };

/** Something wrong or doubtful in what is committed: data, never an exception. */
export type Finding = {
  /** The rule that found it, in kebab-case: `unknown-field`, `duplicate-id`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string;
  readonly place: Place;
  /** What was seen and what was expected: ``Unexpected `-3` in column `leads`, expected a number from 0``. No full stop. */
  readonly message: string;
  /** What to do about it, an imperative without a full stop: `Swap the two tiers`. */
  readonly fix?: string;
  /** A misspelt name and the names that would have been right, from which the nearest is suggested. */
  readonly meant?: { readonly seen: string; readonly among: readonly string[] };
  /** An error in the data that leaves it readable, so that what else is wrong with it is found at once; nothing is said again of its place. */
  readonly readable?: true;
  /** A text of a column that is taken for a slip of another one: nothing else is said of it there. */
  readonly slip?: string;
  /** How many places it stands for, itself among them; one if left out. */
  readonly places?: number;
  /** What it is about where several agreements may find the same: of those with the same text the first is said, the rest are left out. */
  readonly once?: string;
};

/** True where at least one finding is an error, so that nothing may be published. */
export function hasErrors(findings: readonly Pick<Finding, 'severity'>[]): boolean {
  return findings.some(finding => finding.severity === 'error');
}
