import type { Finding } from '../finding.ts';

/** The two parts of an agreement's text. All offsets are in the whole text. */
export type Split = {
  /** The YAML between the two `---` lines; undefined where there is none. */
  readonly yaml: { readonly start: number; readonly end: number } | undefined;
  /** Where the prose starts: the line after the closing `---`. */
  readonly bodyOffset: number;
  readonly findings: readonly Finding[];
};

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*$/m;
// What page compilers take for frontmatter: a fence at the start, or after blank lines.
const fenceAtStart = /^\s*(---|\+\+\+)/;

/**
 * Splits the frontmatter off. Only a line `---` at the very start opens it; everything else that a page compiler could
 * take for frontmatter (TOML `+++`, `---js`, one after a blank line, a second block) is a finding, since frontmatter
 * can name a module to run.
 */
export function splitFrontmatter(file: string, text: string): Split {
  const open = opening.exec(text);
  if (open === null) return { yaml: undefined, bodyOffset: 0, findings: [notOpened(file, text)] };
  const start = open[0].length;
  const close = closing.exec(text.slice(start).replaceAll('\r\n', ' \n'));
  if (close === null) {
    const finding = error(
      'frontmatter-unclosed',
      file,
      0,
      'Unexpected end of file in the frontmatter, expected a closing line `---`',
    );
    return {
      yaml: undefined,
      bodyOffset: text.length,
      findings: [{ ...finding, fix: 'Add a line `---` before the prose' }],
    };
  }
  const end = start + close.index;
  const lineEnd = text.indexOf('\n', end);
  const bodyOffset = lineEnd === -1 ? text.length : lineEnd + 1;
  const second = fenceAtStart.exec(text.slice(bodyOffset));
  const findings =
    second === null ? [] : [secondBlock(file, bodyOffset + second[0].length - 3, second[1] ?? '')];
  return { yaml: { start, end }, bodyOffset, findings };
}

/** The text with its frontmatter replaced by spaces: same length, same lines, so that places stay right. */
export function blankFrontmatter(text: string, bodyOffset: number): string {
  return (
    text.slice(0, bodyOffset).replace(/[^\r\n]+/g, line => ' '.repeat(line.length)) + text.slice(bodyOffset)
  );
}

function notOpened(file: string, text: string): Finding {
  const offset = text.length - text.trimStart().length;
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (line.startsWith('+++')) {
    return {
      ...error(
        'frontmatter-kind',
        file,
        offset,
        'Unexpected `+++`, expected YAML frontmatter between two lines `---`',
      ),
      fix: 'Write the terms as YAML',
    };
  }
  if (/^---[ \t]*$/.test(line)) {
    return {
      ...error(
        'frontmatter-not-first',
        file,
        offset,
        'Unexpected text before the frontmatter, expected `---` on the first line',
      ),
      fix: 'Remove the blank lines and spaces before it',
    };
  }
  if (line.startsWith('---')) {
    return {
      ...error(
        'frontmatter-kind',
        file,
        offset,
        `Unexpected \`${line.slice(0, 40)}\`, expected a line \`---\` alone`,
      ),
      fix: 'Write the terms as YAML',
    };
  }
  return {
    ...error(
      'frontmatter-missing',
      file,
      0,
      'Missing frontmatter, expected a line `---` at the start of the file',
    ),
    fix: 'Put the terms between two lines `---`',
  };
}

function secondBlock(file: string, offset: number, fence: string): Finding {
  const message = `Unexpected \`${fence}\` at the start of the prose, expected text: it would be read as a second frontmatter`;
  return { ...error('frontmatter-second', file, offset, message), fix: 'Remove it' };
}

function error(code: Finding['code'], file: string, offset: number, message: string): Finding {
  return { code, severity: 'error', file, place: { kind: 'prose', offset }, message };
}
