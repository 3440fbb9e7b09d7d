import type { Finding } from '../core/ground/finding.ts';

/** Bounds on prose before a parser sees it: beyond them the parser is quadratic or crashes. */
export const bounds = {
  /** Characters of the whole file. */
  characters: 256 * 1024,
  /** Markers `>`, `-`, `*`, `+`, `1.` that open a line. */
  markers: 32,
  /** Columns before the text of a line. */
  indent: 100,
  /** `<` and `{` each, over the whole prose. */
  openTags: 1000,
  braces: 200,
  /** `[` that are open at once in a paragraph. */
  brackets: 500,
  /** Sum over paragraphs of length × characters that the parser replaces (quotes, dashes, dots, entities, marks). */
  replacing: 100_000_000,
  /** Of the syntax tree. */
  depth: 100,
  nodes: 50_000,
};

const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const marker = />|[-+*]|\d{1,9}[.)]/g;

/** Reports the first place where prose goes over {@link bounds}; reads the text once, in linear time. */
export function checkBounds(file: string, text: string, bodyOffset: number): Finding[] {
  if (text.length > bounds.characters) {
    const message = `Unexpected length of ${text.length} characters, expected at most ${bounds.characters}`;
    return [tooDeep(file, bodyOffset, message, 'Split the agreement')];
  }
  for (let start = bodyOffset; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const opening = lead.exec(text.slice(start, Math.min(end, start + 2000)))?.[0] ?? '';
    const markers = opening.match(marker)?.length ?? 0;
    if (markers > bounds.markers) {
      const message = `Unexpected nesting of quotes and lists, expected at most ${bounds.markers} on one line`;
      return [tooDeep(file, start, message)];
    }
    const columns = opening.replaceAll('\t', '    ').length;
    if (columns > bounds.indent) {
      const message = `Unexpected indent, expected at most ${bounds.indent} columns`;
      return [tooDeep(file, start, message)];
    }
    start = end + 1;
  }
  return [
    ...checkCount(file, text, bodyOffset, '<', bounds.openTags),
    ...checkCount(file, text, bodyOffset, '{', bounds.braces),
    ...checkReplacing(file, text, bodyOffset),
    ...checkBrackets(file, text, bodyOffset),
  ];
}

/** The finding for a tree over {@link bounds}. */
export function tooDeep(file: string, offset: number, message: string, fix = 'Write it flatter'): Finding {
  return {
    code: 'nesting-too-deep',
    severity: 'error',
    file,
    place: { kind: 'prose', offset },
    message,
    fix,
  };
}

/** The parser copies a paragraph's text at each replacement in it: without a bound, one line of quotes ends the process. */
function checkReplacing(file: string, text: string, from: number): Finding[] {
  let cost = 0;
  let offset = from;
  for (const paragraph of text.slice(from).split(/\n(?=[ \t>]*\r?\n|[ \t>]*[-*+] \S)/)) {
    cost += paragraph.length * (paragraph.match(/[&"'.\\_*~@-]/g)?.length ?? 0);
    if (cost > bounds.replacing) {
      const message = `Unexpected paragraph of ${paragraph.length} characters, expected shorter ones with fewer quotes, dots and dashes`;
      return [tooDeep(file, offset, message, 'Split it by blank lines')];
    }
    offset += paragraph.length + 1;
  }
  return [];
}

/** Each bracket that is open may begin a link with all up to its end, which is looked for from each. */
function checkBrackets(file: string, text: string, from: number): Finding[] {
  let open = 0;
  for (const { 0: found, index } of text.slice(from).matchAll(/[[\]]|\n[ \t>]*\r?\n/g)) {
    if (found === '[') open++;
    else if (found === ']') open = Math.max(0, open - 1);
    else open = 0;
    if (open > bounds.brackets) {
      const message = `Unexpected \`[\` within ${bounds.brackets} others that are open, expected fewer in one paragraph`;
      return [tooDeep(file, from + index, message, 'Close them, or split it by blank lines')];
    }
  }
  return [];
}

function checkCount(file: string, text: string, from: number, character: string, most: number): Finding[] {
  let count = 0;
  for (let at = text.indexOf(character, from); at !== -1; at = text.indexOf(character, at + 1)) {
    count++;
    if (count > most) {
      return [
        tooDeep(
          file,
          at,
          `Unexpected \`${character}\`, expected at most ${most} in one agreement`,
          'Write it plainer',
        ),
      ];
    }
  }
  return [];
}
