import { expect, test } from 'vitest';
import { checkCharacters } from '../../../../src/core/ground/source/characters.ts';
import { blankFrontmatter, splitFrontmatter } from '../../../../src/core/ground/source/frontmatter.ts';

const messageOf = (text: string) =>
  splitFrontmatter('f', text).findings.map(({ code, message }) => [code, message]);

test('frontmatter lies between two lines of three dashes, and the prose after it', () => {
  const text = '---\r\na: 1\r\n---\r\nProse';
  const { yaml, bodyOffset, findings } = splitFrontmatter('f', text);
  expect(findings).toEqual([]);
  expect(text.slice(yaml?.start, yaml?.end)).toBe('a: 1\r\n');
  expect(text.slice(bodyOffset)).toBe('Prose');
  expect(blankFrontmatter(text, bodyOffset)).toBe('   \r\n    \r\n   \r\nProse');
  expect(splitFrontmatter('f', '---\na: 1\n---')).toMatchObject({ bodyOffset: 12, findings: [] });
});

test('anything else that could be read as frontmatter is a finding', () => {
  expect(messageOf('---\na: 1\n')).toEqual([
    ['frontmatter-unclosed', 'Unexpected end of file in the frontmatter, expected a closing line `---`'],
  ]);
  expect(messageOf('+++\na = 1\n+++\n')).toEqual([
    ['frontmatter-kind', 'Unexpected `+++`, expected YAML frontmatter between two lines `---`'],
  ]);
  expect(messageOf('\n---\na: 1\n---\n')).toEqual([
    ['frontmatter-not-first', 'Unexpected text before the frontmatter, expected `---` on the first line'],
  ]);
  expect(messageOf('---js\n---\n')).toEqual([
    ['frontmatter-kind', 'Unexpected `---js`, expected a line `---` alone'],
  ]);
  expect(messageOf('Prose')).toEqual([
    ['frontmatter-missing', 'Missing frontmatter, expected a line `---` at the start of the file'],
  ]);
  expect(messageOf('---\na: 1\n---\n\n+++\n')).toEqual([
    [
      'frontmatter-second',
      'Unexpected `+++` at the start of the prose, expected text: it would be read as a second frontmatter',
    ],
  ]);
});

test('a character that reads differently elsewhere is a finding at its place', () => {
  const found = (text: string) => checkCharacters('f', text).map(({ place, message }) => [place, message]);
  expect(found('tab\tline\r\nend\n')).toEqual([]);
  const expected = 'expected printable text with line ends LF or CRLF';
  expect(found('a\u202eb')).toEqual([
    [{ kind: 'prose', offset: 1 }, `Unexpected character U+202E, ${expected}`],
  ]);
  expect(found('a\rb')).toEqual([[{ kind: 'prose', offset: 1 }, `Unexpected character U+000D, ${expected}`]]);
  expect(found('\u0000')).toEqual([
    [{ kind: 'prose', offset: 0 }, `Unexpected character U+0000, ${expected}`],
  ]);
});
