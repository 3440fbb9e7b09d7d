import type { Finding } from '../core/ground/finding.ts';
import { blankFrontmatter } from '../core/ground/source/frontmatter.ts';
import { parseProse } from './parse-prose.ts';
import type { Prose, ProseContext } from './prose.ts';
import { rules } from './rules/index.ts';

/** What is linted: an agreement as the repository reads it. */
export type LintInput = { readonly file: string; readonly text: string; readonly bodyOffset: number };

/** Every rule over the prose of one agreement. `prose` is there for further rules, unless it could not be parsed. */
export function lintProse(
  { file, text, bodyOffset }: LintInput,
  known: ProseContext,
): { readonly prose: Prose | undefined; readonly findings: readonly Finding[] } {
  const body = blankFrontmatter(text, bodyOffset);
  const { prose, rest, findings } = parseProse(file, body, bodyOffset, known);
  const readable = prose ?? rest;
  if (readable === undefined) return { prose, findings };
  return { prose, findings: [...findings, ...Object.values(rules).flatMap(rule => rule(readable))] };
}

/** Ids of the objectives in frontmatter that no schema has checked yet; undefined where there is no list of them, or one of them has none. */
export function objectiveIds(frontmatter: unknown): string[] | undefined {
  if (!isRecord(frontmatter) || !Array.isArray(frontmatter.objectives)) return undefined;
  const entries: readonly unknown[] = frontmatter.objectives;
  const ids = entries.flatMap(entry =>
    isRecord(entry) && typeof entry.id === 'string' && entry.id !== '' ? [entry.id] : [],
  );
  return ids.length < entries.length ? undefined : ids;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
