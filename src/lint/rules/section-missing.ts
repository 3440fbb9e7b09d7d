import type { Finding } from '../../core/ground/finding.ts';
import { nearest } from '../../core/ground/nearest.ts';
import { proseError, type Rule } from './rule.ts';
import { expectedSections, sectionNames, sectionsOf } from './sections.ts';

/** Each of the six sections is there, but in a layer, which may leave any of them to the agreements that build on it. A misspelt one is reported at its heading, a missing one where it should stand. */
export const sectionMissing: Rule = prose => {
  if (prose.known.isLayer) return [];
  const sections = sectionsOf(prose);
  const present = expectedSections(sections);
  let missing = sectionNames.filter(name => !present.some(section => section.name === name));
  const findings: Finding[] = [];
  for (const { name, offset } of sections) {
    const meant = sectionNames.includes(name) ? undefined : nearest(name, missing);
    if (meant === undefined) continue;
    const finding = proseError(
      prose,
      'section-missing',
      offset,
      `Unexpected section \`${name}\`, expected \`${meant}\``,
    );
    findings.push({ ...finding, fix: `Write \`## ${meant}\`` });
    missing = missing.filter(each => each !== meant);
  }
  for (const name of missing) {
    const at = sectionNames.indexOf(name);
    const before = sectionNames[at - 1];
    const next = present.find(section => sectionNames.indexOf(section.name) > at);
    const where = before === undefined ? 'at the start' : `after \`${before}\``;
    const offset = next?.offset ?? prose.text.trimEnd().length;
    findings.push(
      proseError(
        prose,
        'section-missing',
        offset,
        `Missing section \`${name}\`, expected it ${where}`,
        `Add \`## ${name}\``,
      ),
    );
  }
  return findings;
};
