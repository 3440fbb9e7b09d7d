import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, run } from '../../src/pipeline/index.ts';

/**
 * One slip of the hand is one finding: a name that is misspelt, of a field or of what it holds, is not told again as what is missing, unknown or
 * unlike something else for it. Names that several agreements use are told once in each of them.
 */
const house = join(import.meta.dirname, '../input/house/slas');
const agreements = ['cloud-service', 'marketing-sales', 'weekly-supply', 'marketing-sales-service'];
const yamls = [...agreements.map(each => `${each}/agreement.mdx`), 'revenue-standard/agreement.mdx'];
const tables = [
  'cloud-service/metrics/ticket-log.csv',
  'cloud-service/metrics/coverage.csv',
  'cloud-service/fees.csv',
  'cloud-service/events.csv',
  'marketing-sales/metrics/funnel.csv',
  'weekly-supply/metrics/deliveries.csv',
];
/** Of the names of fields every so many are tried. */
const stride = 9;

type Slip = readonly [what: string, file: string, from: number, to: number];

const text = (file: string) => readFile(join(house, file), 'utf8');

/** The names of fields in a frontmatter, each where it stands first. */
async function fieldsOf(file: string): Promise<readonly Slip[]> {
  const mdx = await text(file);
  const frontmatter = mdx.slice(0, mdx.indexOf('\n---', 4));
  const found = [...frontmatter.matchAll(/(?:^[ -]*|[{,] *)([A-Za-z][\w-]*)(?=:(?:\s|$))/gm)];
  const first = new Map(found.toReversed().map(each => [each[1]!, each.index + each[0].length] as const));
  return [...first].map(([name, end]) => [`${file}: ${name}`, file, end - name.length, end] as const);
}

/** The headers of a CSV, and each place between two of them. */
async function headersOf(file: string): Promise<readonly Slip[]> {
  const header = (await text(file)).split(/\r?\n/, 1)[0]!;
  const names = header.split(',');
  return names.map((name, place) => {
    const from = names.slice(0, place).join(',').length + (place === 0 ? 0 : 1);
    return [`${file}: ${name}`, file, from, from + name.length] as const;
  });
}

function misspelt(name: string): string {
  const swapped = name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1);
  return name.length > 3 && swapped !== name ? swapped : `${name}x`;
}

const fields = (await Promise.all(yamls.map(fieldsOf))).flat().filter((_, place) => place % stride === 4);
const headers = (await Promise.all(tables.map(headersOf))).flat();

let root = '';
/** Agreements that are as they were need not be judged again. */
const store = memoryStore();
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-slips-'));
  await cp(house, join(root, 'slas'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What is found once a part of a file is another. */
async function foundWith(file: string, [from, to]: readonly [number, number], instead: string) {
  const path = join(root, 'slas', file);
  const before = await readFile(path, 'utf8');
  await writeFile(path, before.slice(0, from) + instead + before.slice(to));
  const { findings } = await run({ root, store });
  await writeFile(path, before);
  return findings.map(each => `${each.file}: ${each.text}`);
}

test.each([...fields, ...headers])('%s, misspelt, is told once', async (_, file, from, to) => {
  const name = (await text(file)).slice(from, to);
  const found = await foundWith(file, [from, to], misspelt(name));
  expect(found).toHaveLength(1);
});

test.each(tables)('another separator in the header of %s is told once, at it', async file => {
  const at = (await text(file)).indexOf(',');
  const [found, ...others] = await foundWith(file, [at, at + 1], ';');
  expect(others).toEqual([]);
  expect(found).toMatch(
    /Unexpected `;` in the header `.+`, expected `,` between columns\. Write `,` there\.$/,
  );
});

test('a limit for a value that is misspelt is told, though others are let off', async () => {
  const file = 'cloud-service/agreement.mdx';
  const at = (await text(file)).indexOf('high: 1 working hour');
  expect(await foundWith(file, [at, at + 4], 'hihg')).toEqual([
    'slas/cloud-service/metrics/tickets.csv: Unexpected column `severity` without `hihg`, which the terms name, expected a row with it; here there are `low`, `normal`, `high`, `critical`. Correct it in the terms, or name it under `values: { severity: […] }` of the dataset where rows with it may still come. Did you mean `high`?',
  ]);
});
