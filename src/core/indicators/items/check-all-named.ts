import type { Condition } from '../../ground/condition.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import { listedBy } from '../where.ts';

/** Every value of a column that `where` lets count is named by what is agreed for each, such as a time (RULES 18). */
export function checkAllNamed(
  say: Say,
  where: Condition | undefined,
  column: string,
  named: readonly string[],
  { path, expected, fix }: { readonly path: TermsPath; readonly expected: string; readonly fix: string },
): void {
  const counted = (where && listedBy(where, column)) ?? [];
  for (const value of counted.filter(each => !named.includes(each))) {
    const message = `Missing \`${value}\` of column \`${column}\`, which \`where\` lets count, expected ${expected} for each`;
    say.wrong('unnamed-value', path, message, fix);
  }
}
