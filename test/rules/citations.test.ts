import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { committedFiles, house } from '../links/committed-files.ts';
import { rulesDocument } from './rules-document.ts';

/** The numbers of the rules that a text names: of `RULES 8–10, 19` these are 8, 10 and 19, also over lines of a comment. */
function citedIn(text: string): readonly number[] {
  return [
    ...text.replace(/\s+(\* |\/\/ )?\s*/g, ' ').matchAll(/\bRULES (\d+(?:(?:, ?|–| and | or )\d+)*)/g),
  ].flatMap(([, numbers = '']) => numbers.match(/\d+/g)?.map(Number) ?? []);
}

const texts = committedFiles('').map(file => ({ file, text: readFileSync(join(house, file), 'utf8') }));

test('every rule that is cited is one of RULES.md', () => {
  const numbers = rulesDocument().map(rule => rule.number);
  const wrong = texts.flatMap(({ file, text }) =>
    citedIn(text)
      .filter(number => !numbers.includes(number))
      .map(number => `${file}: RULES ${number}`),
  );
  expect(wrong).toEqual([]);
});

test('rules are cited by the name of the document that is here', () => {
  expect(texts.filter(({ text }) => /SEMANTIC(?=S)/.test(text)).map(({ file }) => file)).toEqual([]);
});

test('a citation is found in all its forms', () => {
  const text = '(RULES 3) of RULES 8–10, 19, and (RULES 16,\n * 21), RULES 1 and 2; no RULES, nor RULES.md';
  expect(citedIn(text)).toEqual([3, 8, 10, 19, 16, 21, 1, 2]);
});
