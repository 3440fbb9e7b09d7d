import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** Which rooms a room may import besides itself; entries never import each other. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  templates: [],
  language: ['core'],
  repository: ['core'],
  metrics: ['core'],
  prose: ['core', 'language'],
  lint: ['core', 'prose'],
  charts: ['core', 'language'],
  pipeline: ['core', 'language', 'repository', 'metrics', 'prose', 'lint', 'charts'],
  wiring: ['core', 'language', 'lint', 'charts', 'pipeline'],
  cli: ['core', 'language', 'lint', 'pipeline', 'templates', 'wiring'],
  site: ['core', 'language', 'charts', 'pipeline'],
};

/** The rooms of core, from the ground up: each may import those before it, types included. The last one is what the outside reads. */
const coreRooms = [
  'ground',
  'terms',
  'datasets',
  'targets',
  'indicators',
  'report',
  'clauses',
  'agreement',
  'facts',
  'checks',
  'judging',
  'change',
  'report.ts',
];

/** All that a room of pure functions may take from outside: core values, dates and decimals; prose its parser, and ids of headings. */
const librariesOf: Readonly<Record<string, readonly string[]>> = {
  core: ['zod', 'temporal-polyfill', 'rrule-temporal', 'fraction.js'],
  prose: ['satteri', 'github-slugger'],
};

type Import = { readonly file: string; readonly specifier: string };

const importPattern =
  /(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?<![\w-])import\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(importPattern)].map(match => ({
    file: relative(src, file),
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
  }));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(ts|astro|mjs)$/.test(file))
  .map(file => join(src, file));
const imports = files.flatMap(importsOf);

const roomOf = (path: string) => path.split(/[\\/]/)[0] ?? '';
const targetOf = ({ file, specifier }: Import) => normalize(join(dirname(file), specifier));

test('the arrows between rooms point one way', () => {
  const wrong = imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .filter(each => {
      const from = roomOf(each.file);
      const to = roomOf(targetOf(each));
      return from !== to && !targetOf(each).startsWith('..') && !mayImport[from]?.includes(to);
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  expect(wrong).toEqual([]);
});

test('every room is known, so that a new one is decided on', () => {
  const rooms = readdirSync(src, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
  expect(rooms.sort()).toEqual(Object.keys(mayImport).sort());
});

test('the rooms of core have an order, type imports included', () => {
  const inCore = imports.filter(each => roomOf(each.file) === 'core' && each.specifier.startsWith('.'));
  const level = (path: string) => coreRooms.indexOf(path.split(/[\\/]/)[1] ?? '');
  const wrong = inCore
    .filter(each => level(each.file) < 0 || level(targetOf(each)) > level(each.file))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  expect(wrong).toEqual([]);
});

test('every room of core is known, so that a new one is decided on', () => {
  const rooms = files.map(file => relative(join(src, 'core'), file).split(/[\\/]/)[0]);
  expect([...new Set(rooms)].filter(room => room !== '..').sort()).toEqual(coreRooms.toSorted());
});

test.each(Object.entries(librariesOf))('%s imports nothing else than %j from outside', (room, libraries) => {
  const foreign = imports
    .filter(({ file, specifier }) => roomOf(file) === room && !specifier.startsWith('.'))
    .filter(({ specifier }) => !libraries.includes(specifier))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  expect(foreign).toEqual([]);
});

test('core has no clock, no process and no random numbers of the machine', () => {
  const wrong = files
    .filter(file => roomOf(relative(src, file)) === 'core')
    .filter(file =>
      /\bDate\.now\b|new Date\(\)|\bprocess\b\.|Math\.random|Temporal\.Now/.test(readFileSync(file, 'utf8')),
    )
    .map(file => relative(src, file));
  expect(wrong).toEqual([]);
});

test('no file imports itself in a circle, type imports included', () => {
  const edges = new Map<string, string[]>();
  for (const each of imports) {
    if (!each.specifier.startsWith('.')) continue;
    edges.set(each.file, [...(edges.get(each.file) ?? []), targetOf(each)]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('`npm test` runs each folder of the tests of functions in one of its stages', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  const folders = /test\/\{([\w,]+)\}/.exec(read('vitest.config.ts'))?.[1]?.split(',');
  const stages = [...read('scripts/test.js').matchAll(/vitest\('\w+', ([^)]+)\)/g)];
  const run = stages.flatMap(([, words = '']) => [...words.matchAll(/\w+/g)].map(([word]) => word));
  expect(run.toSorted()).toEqual(folders?.toSorted());
});
