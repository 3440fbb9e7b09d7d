import type { Finding } from '../../core/ground/finding.ts';
import { proseError, type Rule } from './rule.ts';
import { expectedSections, sectionNames, sectionsOf } from './sections.ts';

/** The six sections stand in their order, each once. */
export const sectionOrder: Rule = prose => {
  const sections = sectionsOf(prose);
  const present = expectedSections(sections);
  const rank = (name: string): number => sectionNames.indexOf(name);
  const findings: Finding[] = [];
  for (const section of sections) {
    if (rank(section.name) !== -1 && !present.includes(section)) {
      const message = `Unexpected second section \`${section.name}\`, expected each once`;
      findings.push(proseError(prose, 'section-order', section.offset, message, 'Join the two'));
    }
  }
  let last: string | undefined;
  for (const { name, offset } of present) {
    if (last !== undefined && rank(name) < rank(last)) {
      const message = `Unexpected section \`${name}\` after \`${last}\`, expected it before`;
      findings.push(proseError(prose, 'section-order', offset, message, `Move it above \`${last}\``));
    } else last = name;
  }
  return findings;
};
