import { causesOf } from './causes.ts';
import { ofNobody, type ProseChange } from './change.ts';
import type { Corner, Side } from './side.ts';

/** Sections of the prose that read otherwise, whatever the line breaks. A section is what stands below a heading, up to the next one. */
export function proseChanges(base: Side, head: Side, corners: readonly Corner[]): readonly ProseChange[] {
  const [before, after] = [sectionsOf(base), sectionsOf(head)];
  const headings = [...new Set([...before.keys(), ...after.keys()])];
  return headings.flatMap(heading => {
    const [was, is] = [before.get(heading), after.get(heading)];
    if (was === is) return [];
    return {
      rule: 'prose-changed',
      agreement: base.report.id,
      heading,
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
      closed: false,
      cause: causesOf(side => sectionsOf(side).get(heading), base, head, corners),
      ...ofNobody,
    };
  });
}

const sectionsBySide = new WeakMap<Side, ReadonlyMap<string, string>>();

/** The sections of a prose by their headings, each paragraph in one line; of a heading that is there twice both have a number. */
function sectionsOf(side: Side): ReadonlyMap<string, string> {
  const known = sectionsBySide.get(side);
  if (known) return known;
  const sections = new Map<string, string>();
  let heading = '';
  let lines: string[] = [];
  let fence = '';
  const close = () => {
    const text = lines
      .join('\n')
      .split(/\n[ \t]*\n/)
      .map(each => each.replace(/\s+/g, ' ').trim())
      .filter(each => each !== '')
      .join('\n\n');
    if (text !== '' || heading !== '') sections.set(free(sections, heading), text);
    lines = [];
  };
  for (const line of side.prose.split(/\r\n|\r|\n/)) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    const [, title] = fence === '' ? (/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line) ?? []) : [];
    if (title === undefined) {
      lines.push(line);
      continue;
    }
    close();
    heading = title;
  }
  close();
  sectionsBySide.set(side, sections);
  return sections;
}

function free(sections: ReadonlyMap<string, string>, heading: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? heading : `${heading} (${number})`;
    if (!sections.has(name)) return name;
  }
}
