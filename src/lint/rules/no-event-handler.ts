import { components } from '../prose.ts';
import { attributeOffsets } from './attributes.ts';
import { proseError, type Rule } from './rule.ts';

/** `onClick` and its like on any element or component. */
export const noEventHandler: Rule = prose =>
  components(prose).flatMap(component => {
    const offsets = attributeOffsets(prose.text, component);
    return component.attributes.flatMap((attribute, at) => {
      if (attribute.type !== 'mdxJsxAttribute' || !/^on/i.test(attribute.name)) return [];
      const message = `Unexpected event handler \`${attribute.name}\`, expected prose without code`;
      return [proseError(prose, 'no-event-handler', offsets[at] ?? 0, message, 'Remove it')];
    });
  });
