import type { Finding } from '../core/ground/finding.ts';
import { checkCharacters } from '../core/ground/source/characters.ts';
import { blankFrontmatter, splitFrontmatter } from '../core/ground/source/frontmatter.ts';
import { parseProse } from './parse-prose.ts';
import type { ProseContext } from './prose.ts';
import { restrictedRules } from './rules/index.ts';

/** What the page compiler may be given, if there is no error among the findings. */
export type Guarded = {
  /** The text with its frontmatter blanked: the same lines, and nothing that could be taken for frontmatter. */
  readonly code: string;
  readonly findings: readonly Finding[];
};

/**
 * Stands between a file of `slas/` and the page compiler: bounds on size and depth, only `---` YAML as frontmatter, and
 * the restricted MDX. The caller must stop at an error; `code` is empty then, so that nothing runs if it does not.
 */
export function guardMdx(text: string, file: string, known: ProseContext = {}): Guarded {
  const plain = text.replace(/^\ufeff/, '');
  const characters = checkCharacters(file, plain);
  const split = splitFrontmatter(file, plain);
  const findings = [...characters, ...split.findings];
  if (findings.length > 0) return { code: '', findings };
  const code = blankFrontmatter(plain, split.bodyOffset);
  const parsed = parseProse(file, code, split.bodyOffset, known);
  const { prose } = parsed;
  const refused =
    prose === undefined ? parsed.findings : Object.values(restrictedRules).flatMap(rule => rule(prose));
  return { code: refused.length > 0 ? '' : code, findings: refused };
}
