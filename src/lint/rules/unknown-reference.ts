import type { Finding } from '../../core/ground/finding.ts';
import { components, startOf } from '../prose.ts';
import { attributeOffsets } from './attributes.ts';
import { proseError, type Rule } from './rule.ts';

/** `<Target of>` and `<Actual of>` name an objective of the agreement; a layer has no figures that they could show. */
export const unknownReference: Rule = prose => {
  const { objectives, isLayer } = prose.known;
  if (objectives === undefined) return [];
  return components(prose).flatMap(component => {
    if (component.name !== 'Target' && component.name !== 'Actual') return [];
    const offsets = attributeOffsets(prose.text, component);
    return component.attributes.flatMap((attribute, at): Finding[] => {
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        attribute.name !== 'of' ||
        typeof attribute.value !== 'string'
      )
        return [];
      const seen = attribute.value;
      if (isLayer) {
        return [
          proseError(
            prose,
            'layer-figure',
            startOf(component),
            `Unexpected \`<${component.name}>\` in a layer, which is not judged by itself, expected words`,
            'Write it in an agreement that builds on this layer',
          ),
        ];
      }
      if (seen.trim() === '' || objectives.includes(seen)) return [];
      const message = `Unexpected objective \`${seen}\`, expected the id of one of \`objectives\``;
      return [
        {
          ...proseError(prose, 'unknown-reference', offsets[at] ?? 0, message),
          meant: { seen, among: objectives },
        },
      ];
    });
  });
};
