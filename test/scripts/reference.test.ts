import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referenceText } from '../../scripts/reference/reference-text.ts';
import { withRuleLinks } from '../../scripts/reference/rule-links.ts';

test('the reference is what the schemas say; `npm run reference` writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../REFERENCE.md'), 'utf8')).toBe(referenceText());
});

test('every field of the reference says what it means', () => {
  const bare = referenceText()
    .split('\n')
    .filter(line => /^ *- `/.test(line) && !/[.”]$/.test(line));
  expect(bare).toEqual([]);
});

test('a rule that is named is a link to it', () => {
  const none = 99;
  expect(withRuleLinks(`Complete (RULES 3), RULES 7–8, 25 and RULES ${none}.`)).toBe(
    `Complete ([RULES 3](RULES.md#3-coverage)), [RULES 7](RULES.md#7-ratios)–[8](RULES.md#8-lead-goal), [25](RULES.md#25-credits) and RULES ${none}.`,
  );
});
