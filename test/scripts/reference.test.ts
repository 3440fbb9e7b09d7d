import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceText } from '../../scripts/reference/reference-text.ts';

test('the reference is what the schemas say; `npm run reference` writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../REFERENCE.md'), 'utf8')).toBe(referenceText());
});

test('every field of the reference says what it means', () => {
  const bare = referenceText()
    .split('\n')
    .filter(line => /^ *- `/.test(line) && !/[.”]$/.test(line));
  expect(bare).toEqual([]);
});
