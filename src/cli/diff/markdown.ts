import { headline, type Told, type ToldAgreement, toldAgreements } from '../../language/index.ts';
import { type DiffPage, sidesText } from './page.ts';

/** How many lines a table has; a comment holds 65,536 bytes. */
const mostRows = 30;
const mostBytes = 60_000;

/** A comparison as a comment on a pull request: the verdict first, then what is closed as a table, the rest folded. */
export function diffMarkdown(page: DiffPage, asOf: string): string {
  const { words, diff, all } = page;
  const marked = (kind: 'new' | 'gone', text: string) =>
    kind === 'new' ? `**${text.trim()}** ` : `~~${text.trim()}~~ `;
  const agreements = toldAgreements(words, diff, { all, marked: (kind, text) => marked(kind, plain(text)) });
  const lines = [`**${plain(headline(words, diff.changes, diff.reports, diff.incomplete.length))}**`, ''];
  if (page.keptDiffers) lines.push(plain(words.change.keptDiffers), '');
  for (const each of agreements) lines.push(...agreementLines(page, each));
  for (const { side, agreement, findings } of diff.incomplete)
    lines.push(`- ${plain(words.change.notCompared[side](agreement, findings.length))}`);
  if (diff.incomplete.length > 0) lines.push('');
  const last = `<sub>${plain(sidesText(page))} · ${plain(asOf)} · ${words.change.saysTheSame(page.command)}</sub>`;
  return `${cutAt(lines, mostBytes, words.change.cut).join('\n')}\n${last}\n`;
}

function agreementLines({ words }: DiffPage, { id, title, sections, unchanged }: ToldAgreement): string[] {
  const say = words.change;
  const closed = sections.find(each => each.heading === say.sections.closed);
  const others = sections.filter(each => each !== closed);
  const lines = [`### ${plain(title)} (${code(`slas/${id}`)})`, ''];
  if (closed) {
    const { period, before, after, cause, forWhom } = say.table;
    lines.push(`| ${[period, before, after, cause, forWhom].join(' | ')} |`, '|---|---|---|---|---|');
    lines.push(...closed.lines.slice(0, mostRows).map(rowOf), '');
    const hints = new Set(closed.lines.flatMap(line => line.notes));
    lines.push(...[...hints].map(hint => `> ${plain(hint)}`), ...(hints.size > 0 ? [''] : []));
    const more = closed.lines.length - mostRows;
    if (more > 0) lines.push(plain(say.moreLines(more)), '');
    if (closed.more !== undefined) lines.push(plain(closed.more), '');
  }
  for (const section of others) {
    lines.push(
      `<details><summary>${plain(section.heading)}: ${say.details(section.lines.length)}</summary>`,
      '',
    );
    lines.push(...section.lines.flatMap(listed), '', '</details>', '');
  }
  if (unchanged !== '') lines.push(plain(unchanged), '');
  return lines;
}

function rowOf({ when, what, how, before = '', after = how, cause, forWhom }: Told): string {
  const cells = [[when, what].filter(text => text !== '').join(', '), before, after, cause, forWhom];
  return `| ${cells.map(plain).join(' | ')} |`;
}

function listed({ mark, what, how, cause, forWhom, notes }: Told): readonly string[] {
  const parts = [how, cause, forWhom].filter(text => text !== '').map(isMarked);
  return [`- ${mark} ${plain(what)}: ${parts.join(' · ')}`, ...notes.map(note => `  - ${plain(note)}`)];
}

/** A redline has its marks already; what stands between them was made plain before. */
function isMarked(text: string): string {
  return /\*\*|~~/.test(text) ? text : plain(text);
}

/**
 * Text that no reader of Markdown takes for anything else: no HTML, links, mentions, references to issues, emphasis or table cells. What
 * closes an issue (`fixes #1`) and calls a person (`@name`) is broken by a character without width.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#!&]/g, found => `&#${found.codePointAt(0)};`)
    .replace(/@/g, '@\u2060')
    .replace(/\b(https?|ftp):\/\//gi, '$1:\u2060//')
    .replace(/\bwww\./gi, 'www\u2060.');
}

/** A text as code, whatever stands in it. */
function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

/** Whole sections up to so many bytes; what is left out is said. */
function cutAt(lines: readonly string[], most: number, say: string): readonly string[] {
  let bytes = 0;
  const kept: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > most) return [...kept, ...(isOpen ? ['', '</details>'] : []), '', say, ''];
    if (line.startsWith('<details>')) isOpen = true;
    if (line === '</details>') isOpen = false;
    kept.push(line);
  }
  return kept;
}
