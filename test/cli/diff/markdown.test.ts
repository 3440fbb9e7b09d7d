import { expect, test } from 'vitest';
import { plain } from '../../../src/cli/diff/markdown.ts';

test.each([
  ['@everyone', '@\u2060everyone'],
  ['fixes #1', 'fixes &#35;1'],
  ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
  ['a | b', 'a &#124; b'],
  ['[text](https://example.org)', '&#91;text&#93;(https:\u2060//example.org)'],
  ['www.example.org', 'www\u2060.example.org'],
  [
    '**bold** _it_ ~~gone~~ `code`',
    '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;&#126;gone&#126;&#126; &#96;code&#96;',
  ],
  ['one\n\n<!-- kept -->', 'one &#60;&#33;-- kept --&#62;'],
  ['&lt;', '&#38;lt;'],
])('%j is nothing but text in a comment', (text, said) => {
  expect(plain(text)).toBe(said);
});
