import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/lint/formats/index.ts';
import { publish } from '../../src/pipeline/index.ts';
import { house } from '../folders.ts';
import { copyOfHouse } from '../site/build-site.ts';

test('the prose of agreements and layers is there as HTML', async () => {
  const { site } = await publish({ root: house });
  const prose = [
    ...(await Promise.all(site.agreements.map(async ({ id }) => [id, (await site.agreement(id)).prose]))),
    ...(await Promise.all(site.layers.map(async ({ id }) => [id, (await site.layer(id)).prose]))),
  ];
  expect(prose.map(([id]) => id)).toEqual([
    'cloud-service',
    'marketing-sales',
    'marketing-sales-service',
    'weekly-supply',
    'revenue-standard',
  ]);
  for (const [id, html] of prose) expect(html, id).toMatch(/^<h[23] id="text-[\s\S]*<\/\w+>\s*$/);
});

test('a picture without a size is refused with its file', async () => {
  const root = copyOfHouse();
  const folder = join(root, 'slas/marketing-sales');
  appendFileSync(join(folder, 'agreement.mdx'), '\n![a](plan.png)\n');
  writeFileSync(join(folder, 'plan.png'), '\x89PNG\r\n\x1a\n', 'latin1');
  const { site, pages } = await publish({ root });
  expect(formats.pretty(site.summary.findings)).toContain(
    'slas/marketing-sales/agreement.mdx:324:1  error  Unexpected content of `plan.png`, expected a picture with a width and a height',
  );
  expect([site.agreements, [...pages]]).toEqual([[], []]);
});
