import { Lexer } from 'yaml';
import type { Finding } from '../core/ground/finding.ts';
import { pointReader } from '../core/ground/source/point.ts';

/** Marks of the lexer that stand for no character of the text: the start of a document, of what ends a flow, of a plain text. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const plainText = '\u001f';

/**
 * Words of a plain YAML text that YAML takes for something else (RULES 34): what follows ` #` on its line, where a sentence was cut or `#` stands
 * before a word (`item #3`); and the rest of a sentence with a comma in a list, which is an item of its own. `start` and `end` bound the YAML
 * within `text`.
 */
export function lostWords(file: string, text: string, start = 0, end = text.length): readonly Finding[] {
  const point = pointReader(text);
  const findings: Finding[] = [];
  const say = (at: number, found: Pick<Finding, 'code' | 'severity' | 'message' | 'fix'>) =>
    findings.push({ ...found, file, place: { kind: 'point', ...point(at) } });
  const flows: string[] = [];
  let offset = start;
  let isPlain = false;
  /** The plain text of this line that ended last, and the one before the comma of a list. */
  let last: string | undefined;
  let beforeComma: string | undefined;
  for (const token of new Lexer().lex(text.slice(start, end))) {
    if (marks.has(token)) {
      isPlain = token === plainText;
      continue;
    }
    const at = offset;
    offset += token.length;
    if (isPlain) {
      isPlain = false;
      if (flows.at(-1) === '[' && beforeComma !== undefined && isSplit(beforeComma, token))
        say(at, split(beforeComma, token));
      beforeComma = undefined;
      // A block ends with its line, so that no comment is behind it.
      last = token.endsWith('\n') ? undefined : token;
    } else if (/^\s+$/.test(token)) {
      if (/[\r\n]/.test(token)) last = undefined;
    } else if (token.startsWith('#')) {
      if (last !== undefined && isCut(last, token)) say(at, cut(last, token));
      last = undefined;
    } else {
      beforeComma = token === ',' ? last : undefined;
      if (token === '[' || token === '{') flows.push(token);
      else if (token === ']' || token === '}') flows.pop();
      last = undefined;
    }
  }
  return findings;
}

/** A note behind a value is one, and so is it behind a whole sentence: `5 # as agreed`. Three words without an end are a sentence that goes on. */
function isCut(text: string, comment: string): boolean {
  if (/[.!?]$/.test(text) && /^#\s/.test(comment)) return false;
  const words = text.trim().split(/\s+/).length;
  return words >= 3 || /^#\d/.test(comment) || (words === 2 && /^#\S/.test(comment));
}

function isSplit(before: string, item: string): boolean {
  return /^\p{Lu}\S*\s/u.test(before) && /^\p{Ll}/u.test(item);
}

function cut(text: string, comment: string): Pick<Finding, 'code' | 'severity' | 'message' | 'fix'> {
  return {
    code: 'cut-text',
    severity: 'error',
    message: `Unexpected \`${shortened(comment)}\` after \`${shortened(text, true)}\`, which YAML takes for a comment and leaves out, expected it in quotes or on a line of its own`,
    fix: 'Put the whole text in quotes, or the comment on the line before',
  };
}

function split(before: string, item: string): Pick<Finding, 'code' | 'severity' | 'message' | 'fix'> {
  return {
    code: 'split-text',
    severity: 'warning',
    message: `Unexpected item \`${shortened(item)}\` in lower case after \`${shortened(before, true)},\`, which YAML takes for the next item of the list, expected one text in quotes`,
    fix: 'Put the text with its comma in quotes, or begin the item with a capital',
  };
}

/** A text as a message quotes it: its first words, or its last ones. */
function shortened(text: string, last = false): string {
  const plain = text.trim().replace(/\s+/g, ' ').replaceAll('`', "'");
  const chars = [...plain];
  if (chars.length <= 30) return plain;
  return last ? `…${chars.slice(-29).join('')}` : `${chars.slice(0, 29).join('')}…`;
}
