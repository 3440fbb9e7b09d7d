import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const site = join(import.meta.dirname, '../../src/site');

/** Words between tags, or in an attribute that is read out, which should have come from the catalogue. */
function literalText(source: string): string[] {
  const template = source.replace(/^---[\s\S]*?\n---/, '').replace(/<script>[\s\S]*?<\/script>/g, '');
  const between = template.matchAll(/(?<![=-])>([^<>{}]*[A-Za-z]{2}[^<>{}]*)</g);
  const spoken = template.matchAll(/\b(?:aria-label|title|alt)="([^"]*[A-Za-z]{2}[^"]*)"/g);
  return [...between, ...spoken]
    .map(match => match[1]?.trim() ?? '')
    .filter(text => !/^[)}\]\s;,.]|=>|&&/.test(text));
}

test('pages hold no text of their own', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.astro'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap(name =>
    literalText(readFileSync(join(site, name), 'utf8')).map(text => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the check sees a text and a label', () => {
  expect(literalText('---\nconst a = 1;\n---\n<p>Hello</p><img alt="A plan"><b>{a}</b>')).toEqual([
    'Hello',
    'A plan',
  ]);
});
