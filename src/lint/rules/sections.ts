import { toString as textOf } from 'mdast-util-to-string';
import { type Prose, startOf } from '../prose.ts';

/** The parts of an agreement's prose, in their order. Sections of other names may stand anywhere between. */
export const sectionNames: readonly string[] = [
  'Summary',
  'Goals',
  'Needs',
  'Contacts',
  'If goals are not met',
  'Ending the agreement',
];

/** A second-level heading at the top of the document. */
export type Section = { readonly name: string; readonly offset: number };

export function sectionsOf(prose: Prose): Section[] {
  return prose.blocks.flatMap(node =>
    node.type === 'heading' && node.depth === 2 ? [{ name: textOf(node).trim(), offset: startOf(node) }] : [],
  );
}

/** The sections among the expected ones, first appearances only, in the order of the text. */
export function expectedSections(sections: readonly Section[]): Section[] {
  return sections.filter(
    (section, at) =>
      sectionNames.includes(section.name) && sections.findIndex(each => each.name === section.name) === at,
  );
}
