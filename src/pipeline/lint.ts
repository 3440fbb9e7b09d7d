import type { Finding } from '../core/ground/finding.ts';
import { lintProse, objectiveIds } from '../lint/lint-prose.ts';
import { markdownStyle } from '../lint/markdown-style.ts';
import { startOf } from '../lint/prose.ts';
import { imageAddresses } from '../lint/rules/addresses.ts';
import { pictureName } from '../prose/picture-name.ts';
import type { AgreementSource } from '../repository/repository.ts';
import type { Layered } from './layers.ts';

/** What is wrong with the prose. */
type Linted = {
  readonly findings: readonly Finding[];
  /** A finding about a picture, at the image that shows it. */
  readonly atImage: (finding: Finding) => Finding;
};

/** Holds the prose of an agreement against the rules of `src/lint`, and against the usual style of Markdown. */
export async function lint(
  source: AgreementSource,
  { value, isLayer, chain }: Pick<Layered, 'value' | 'isLayer' | 'chain'>,
  unread: boolean,
): Promise<Linted> {
  // What is promised is not known where YAML, or a layer, cannot be read.
  const objectives = chain.whole && !unread ? objectiveIds(value) : undefined;
  const known = { objectives, images: source.images, isLayer };
  const { prose, findings } = lintProse(source, known);
  const offsets = new Map(
    (prose ? imageAddresses(prose) : []).map(({ url, node }) => [pictureName(url), startOf(node)] as const),
  );
  return {
    findings: [...findings, ...(prose ? await markdownStyle(prose) : [])],
    // A file that cannot be shown is told where the text shows it.
    atImage: finding => {
      const offset = offsets.get(finding.file.slice(source.folder.length + 1));
      return offset === undefined
        ? finding
        : { ...finding, file: source.file, place: { kind: 'prose', offset } };
    },
  };
}
