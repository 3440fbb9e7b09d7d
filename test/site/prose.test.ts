import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Built, buildSite, copyOfHouse } from './build-site.ts';

const prose = `## Goals

The target is <Target of="first-follow-up" />, the last figure <Actual of="first-follow-up" />. See [needs](#needs) and [leads](#qualified-leads).

![A plan](./plan.png)

<Callout title="Mind this">

A remark.

</Callout>

| left | right |
| ---- | ----: |
| one  |     2 |
`;

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let page: string;
let layer: string;
let built: Built;

beforeAll(async () => {
  const root = copyOfHouse();
  const folder = join(root, 'slas/marketing-sales');
  const agreement = join(folder, 'agreement.mdx');
  writeFileSync(agreement, readFileSync(agreement, 'utf8').replace('## Goals\n', prose));
  writeFileSync(join(folder, 'plan.png'), pixel);
  writeFileSync(join(folder, 'unused.png'), pixel);
  appendFileSync(
    join(root, 'slas/revenue-standard/agreement.mdx'),
    '\nSee [the start](#summary).\n\n![A plan](plan.png)\n',
  );
  writeFileSync(join(root, 'slas/revenue-standard/plan.png'), pixel);
  built = await buildSite({ root });
  if (built.code !== 0) throw new Error(built.output);
  page = readFileSync(join(built.folder, 'agreements/marketing-sales/index.html'), 'utf8');
  layer = readFileSync(join(built.folder, 'layers/revenue-standard/index.html'), 'utf8');
});

test('components of the prose show the numbers of the page', () => {
  expect(page).toContain('<a class="figure" href="#first-follow-up">at most 1 h in working time</a>');
  expect(page).toContain('<a class="figure" href="#first-follow-up">at least 1 h 22 min</a>');
  expect(page).toContain('<aside class="callout" aria-label="Mind this">');
});

test('a link within the prose leads to its heading or to an objective', () => {
  expect(page).toContain('<a href="#text-needs">needs</a>');
  expect(page).toContain('id="text-needs"');
  expect(page).toContain('<a href="#qualified-leads">leads</a>');
});

test('a table is aligned without a style of its own', () => {
  expect(page).toContain('<td class="to-right">2</td>');
  expect(page).not.toMatch(/<[a-z][^>]*\sstyle=/);
});

test('a picture is published under the hash of its content, and only where it is shown', () => {
  const image =
    /<img src="(plan\.[0-9a-f]{10}\.png)" alt="A plan" loading="lazy" decoding="async" width="1" height="1">/;
  for (const [shown, folder] of [
    [page, 'agreements/marketing-sales'],
    [layer, 'layers/revenue-standard'],
  ] as const) {
    const published = readdirSync(join(built.folder, folder)).filter(name => name.endsWith('.png'));
    expect(published).toEqual([image.exec(shown)?.[1]]);
    expect(readFileSync(join(built.folder, folder, published[0]!))).toEqual(pixel);
  }
});

test('a link in a layer leads to a heading of it', () => {
  expect(layer).toContain('<a href="#text-summary">the start</a>');
});
