import type { Finding } from '../core/ground/finding.ts';
import { isPlainStyle } from './plain-style.ts';
import type { Prose } from './prose.ts';

/**
 * The usual style of Markdown, as warnings by the name of remark-lint's rule. The rules are loaded and run only where
 * one of them could have something to say: they take as long to load as everything else that `kept check` needs.
 */
export async function markdownStyle(prose: Prose): Promise<Finding[]> {
  if (isPlainStyle(prose)) return [];
  const { remarkStyle } = await import('./remark-style.ts');
  return remarkStyle(prose);
}
