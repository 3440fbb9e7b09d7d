import type { Finding } from '../../core/ground/finding.ts';
import { allowedComponent, allowedComponents } from '../../prose/allowed-components.ts';
import { type Component, components, startOf } from '../prose.ts';
import { proseError, type Rule } from './rule.ts';

const names = Object.keys(allowedComponents);
const expected = names.map(name => `\`<${name}>\``).join(', ');

/** Elements that Markdown has a way to write. */
const inMarkdown = /^(a|b|i|em|strong|del|s|p|br|hr|img|h[1-6]|ul|ol|li|table|tr|td|th|code|pre|blockquote)$/;

/** Any element that is not one of the project's components: HTML, fragments, members such as `<a.b>`, namespaces. */
export const unknownComponent: Rule = prose =>
  components(prose).flatMap((component): Finding[] => {
    const allowed = allowedComponent(component.name);
    if (allowed === undefined) return [unknown(component, prose)];
    if (allowed.children || component.children.length === 0) return [];
    const message = `Unexpected content in \`<${allowed.name}>\`, expected \`<${allowed.name} of="…" />\``;
    return [proseError(prose, 'unknown-component', startOf(component), message, 'Write the text beside it')];
  });

function unknown(component: Component, prose: Parameters<Rule>[0]): Finding {
  return unknownElement(prose, startOf(component), component.name ?? '');
}

/** An element that starts, or with `</b>` ends, at an offset and is none of the project's components. */
export function unknownElement(
  prose: Parameters<typeof proseError>[0],
  offset: number,
  name: string,
  tag = `<${name}>`,
): Finding {
  const message = `Unexpected \`${tag}\`, expected Markdown, ${expected}`;
  return {
    ...proseError(prose, 'unknown-component', offset, message, fixOf(name)),
    meant: { seen: name, among: names },
  };
}

function fixOf(name: string): string {
  if (name === 'br')
    return 'End the line with `\\` for a new line, or leave a line empty for a new paragraph';
  return inMarkdown.test(name) ? 'Write it as Markdown' : 'Rename or remove it';
}
