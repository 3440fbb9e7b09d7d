import { components } from '../prose.ts';
import { attributeOffsets } from './attributes.ts';
import { proseError, quoted, type Rule } from './rule.ts';

/** `{...spread}` among a component's attributes. */
export const noSpread: Rule = prose =>
  components(prose).flatMap(component => {
    const offsets = attributeOffsets(prose.text, component);
    return component.attributes.flatMap((attribute, at) => {
      if (attribute.type === 'mdxJsxAttribute') return [];
      const message = `Unexpected ${quoted(`{${attribute.value}}`)}, expected attributes by name`;
      return [proseError(prose, 'no-spread', offsets[at] ?? 0, message, 'Remove it')];
    });
  });
