import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import type { Consequence } from '../src/core/clauses/consequences-by-open.ts';
import type { DetailReport, EndingReport } from '../src/core/report.ts';

const src = join(import.meta.dirname, '../src');
const listOfKinds = readFileSync(join(src, 'core/ground/kinds.ts'), 'utf8');

/** Every name in the list of kinds, and what reports call some of them. */
const kinds = [
  ...[...listOfKinds.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind),
  ...(['items', 'deliveries', 'escalation', 'dispute', 'missed', 'noData'] satisfies (
    | DetailReport['kind']
    | Consequence['kind']
    | EndingReport['kind']
  )[]),
];

const name = `['"\`](?:${kinds.join('|')})['"\`]`;
/** What is told apart by words of its own, some of which kinds have too: units, thresholds, answers to questions, fields of layers. */
const others = ['unit', 'threshold', 'answer', 'field', 'above'];
const subject = `${others.map(each => `(?<!\\b${each}\\??\\.)`).join('')}\\bkind\\b\\)?`;
const compared = new RegExp(`${subject} *[!=]==? *${name}|${name} *[!=]==? *[\\w.?]*${subject}`);
const listed = new RegExp(`${name}[^;]*\\]\\.includes\\([\\w.?]*${subject}`);
const switched = new RegExp(`switch \\([^)]*${subject}`);

/** The lines of a text that compare with the name of a kind, or are cases of a switch on one. */
function linesOn(text: string): string[] {
  let isOnKind = false;
  return text.split('\n').filter(line => {
    if (line.includes('switch (')) isOnKind = switched.test(line);
    return compared.test(line) || listed.test(line) || (isOnKind && new RegExp(`case ${name}`).test(line));
  });
}

test.each([
  "if (indicator.kind === 'delivery') return;",
  "const rows = detail?.kind !== 'items' ? [] : detail.misses;",
  "({ kind, of }) => kind === 'recovery'",
  "if ('composite' === target.kind) return;",
  "['count', 'value'].includes(indicator.kind)",
  "switch (indicator.kind) {\n  case 'share':\n}",
  "switch (kind) {\n  case 'strike':\n}",
])('%j is a switch on the name of a kind', text => {
  expect(linesOn(text)).toHaveLength(1);
});

test.each([
  "if (unit.kind === 'count') return;",
  "switch (unit.kind) {\n  case 'share':\n}",
  "switch (credit.state) {\n  case 'text':\n}",
  'const words = { count: countWords }[indicator.kind];',
])('%j is none', text => {
  expect(linesOn(text)).toEqual([]);
});

test('outside of the kinds’ own rooms nobody switches on the name of one', () => {
  const inCore = ['report', 'agreement', 'checks', 'judging'].map(room => `core/${room}`);
  const rooms = [...inCore, 'repository', 'pipeline', 'language', 'charts', 'wiring', 'cli', 'site'];
  const found = rooms.flatMap(room =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(ts|astro)$/.test(file))
      .map(file => join(src, room, file))
      .flatMap(file =>
        linesOn(readFileSync(file, 'utf8')).map(line => `${relative(src, file)}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
