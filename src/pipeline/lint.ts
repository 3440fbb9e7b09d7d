import type { Finding } from '../core/ground/finding.ts';
import { lintProse, objectiveIds } from '../lint/lint-prose.ts';
import { markdownStyle } from '../lint/markdown-style.ts';
import type { AgreementSource } from '../repository/repository.ts';
import type { Layered } from './layers.ts';

/** Holds the prose of an agreement against the rules of `src/lint`, and against the usual style of Markdown. */
export async function lint(
  source: AgreementSource,
  { value, isLayer, chain }: Pick<Layered, 'value' | 'isLayer' | 'chain'>,
  unread: boolean,
): Promise<readonly Finding[]> {
  // What is promised is not known where YAML, or a layer, cannot be read.
  const objectives = chain.whole && !unread ? objectiveIds(value) : undefined;
  const known = { objectives, images: source.images, isLayer };
  const { prose, findings } = lintProse(source, known);
  return [...findings, ...(prose ? await markdownStyle(prose) : [])];
}
