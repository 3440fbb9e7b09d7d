import { Lexer } from 'yaml';
import { maxDepth } from './yaml-bounds.ts';

/** So deep the parser goes without ending the process; what may be is less, and told by who reads what it made. */
const safeDepth = 100;

/** What the lexer says where a text starts. */
const textFollows = '\u001f';

/**
 * Where lists and records open deeper in each other than the parser can follow: brackets, and the marks `-` and `?`, of which many stand on one line;
 * undefined where none do. Asked before the parser, which ends the process where they are very deep. Fields that are only indented cannot
 * be so deep in a file of the size that one may have.
 */
export function tooDeepAt(source: string): number | undefined {
  /** The columns of the marks within which the next one stands. */
  const marks: number[] = [];
  let brackets = 0;
  let first: number | undefined;
  let [offset, line] = [0, 0];
  let [isText, isFirst] = [false, true];
  for (const token of new Lexer().lex(source)) {
    const [at, column] = [offset, offset - line];
    if (isSign(token)) {
      isText = token === textFollows;
      continue;
    }
    offset += token.length;
    const isBlank = token.trim() === '';
    while (isFirst && !isBlank && (marks.at(-1) ?? -1) >= column) marks.pop();
    if (!isText && (token === '[' || token === '{')) brackets++;
    if (!isText && (token === ']' || token === '}')) brackets--;
    if (!isText && (token === '-' || token === '?')) marks.push(column);
    if (brackets + marks.length <= maxDepth) first = undefined;
    else first ??= at;
    if (brackets + marks.length > safeDepth) return first;
    const end = token.lastIndexOf('\n');
    if (end >= 0) line = at + end + 1;
    isFirst = end >= 0 || (isFirst && isBlank);
    isText = false;
  }
  return undefined;
}

/** Whether a token stands for no character: the start of a document, of what ends a flow, of a text. */
const isSign = (token: string) => token === '\u0002' || token === '\u0018' || token === textFollows;
