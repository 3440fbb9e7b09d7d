import type { Finding } from '../../core/ground/finding.ts';
import { allowedComponent } from '../../prose/allowed-components.ts';
import { components, startOf } from '../prose.ts';
import { attributeOffsets } from './attributes.ts';
import { proseError, type Rule } from './rule.ts';

/** The attributes of the project's components: the known ones, each once, each a literal text. */
export const unknownAttribute: Rule = prose =>
  components(prose).flatMap(component => {
    const allowed = allowedComponent(component.name);
    if (allowed === undefined) return [];
    const offsets = attributeOffsets(prose.text, component);
    const seen = new Set<string>();
    const findings = component.attributes.flatMap((attribute, at): Finding[] => {
      if (attribute.type !== 'mdxJsxAttribute' || /^on/i.test(attribute.name)) return [];
      const { name } = attribute;
      const offset = offsets[at] ?? 0;
      if (!allowed.attributes.includes(name)) {
        const expected = allowed.attributes.map(each => `\`${each}\``).join(', ');
        const message = `Unexpected attribute \`${name}\` of \`<${allowed.name}>\`, expected ${expected}`;
        const finding = proseError(prose, 'unknown-attribute', offset, message, 'Rename or remove it');
        return [{ ...finding, meant: { seen: name, among: allowed.attributes } }];
      }
      if (typeof attribute.value !== 'string' || attribute.value.trim() === '') {
        const message = `Unexpected value of \`${name}\`, expected a literal text`;
        return [proseError(prose, 'unknown-attribute', offset, message, `Write \`${name}="…"\``)];
      }
      if (seen.has(name)) {
        const message = `Unexpected second \`${name}\`, expected each attribute once`;
        return [proseError(prose, 'unknown-attribute', offset, message, 'Remove one of the two')];
      }
      seen.add(name);
      return [];
    });
    const written = component.attributes.map(each =>
      each.type === 'mdxJsxAttribute' ? each.name : undefined,
    );
    const missing = allowed.attributes.filter(name => !written.includes(name));
    const spread = written.includes(undefined);
    for (const name of spread ? [] : missing) {
      const message = `Missing attribute \`${name}\` of \`<${allowed.name}>\``;
      findings.push(
        proseError(prose, 'unknown-attribute', startOf(component), message, `Add \`${name}="…"\``),
      );
    }
    return findings;
  });
