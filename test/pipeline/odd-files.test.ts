import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache, run } from '../../src/pipeline/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallHouse } from './small-house.ts';

/** What is found in a house with what is kept of it is what is found without. */
async function expectSame(root: string): Promise<void> {
  const cached = await run({ root, store: openCache(root), reports: false });
  expect(cached).toEqual(await run({ root, reports: false }));
}

test('data that a link leads to is looked at anew: what it leads to may have changed', async () => {
  const { root, write, read } = smallHouse();
  const leads = read('sales-desk/metrics/leads.csv');
  write('sales-desk/metrics/leads.csv', undefined);
  write('sales-desk/elsewhere.txt', leads);
  symlinkSync('../elsewhere.txt', join(root, 'slas/sales-desk/metrics/leads.csv'));
  await expectSame(root);
  write('sales-desk/elsewhere.txt', `${leads}L-1,2026-13-05T09:00:00,,,,A,search,west\n`);
  await expectSame(root);
});

test('so is data in a folder that a link leads to', async () => {
  const { root, write, read } = smallHouse();
  const files = ['coverage.csv', 'leads.csv'].map(
    name => [name, read(`sales-desk/metrics/${name}`)] as const,
  );
  write('sales-desk/metrics', undefined);
  for (const [name, text] of files) write(`sales-desk/data/${name}`, text);
  symlinkSync('data', join(root, 'slas/sales-desk/metrics'));
  await expectSame(root);
  write('sales-desk/data/coverage.csv', 'dataset,from,through\nleads,2026-01-01,2026-01-31\n');
  await expectSame(root);
});

test('and an agreement whose whole folder is a link, which is none', async () => {
  const { root, write } = smallHouse();
  const elsewhere = temporaryFolder('small');
  writeFileSync(join(elsewhere, 'agreement.mdx'), 'one');
  symlinkSync(elsewhere, join(root, 'slas/linked'));
  await expectSame(root);
  writeFileSync(join(elsewhere, 'agreement.mdx'), 'two');
  await expectSame(root);
  write('linked', undefined);
  await expectSame(root);
});

test('an agreement by the name of what every object has is one like any other', async () => {
  const { root, write, read, edit } = smallHouse();
  for (const file of [
    'agreement.mdx',
    'metrics/coverage.csv',
    'metrics/incidents.csv',
    'metrics/tickets.csv',
  ])
    write(`constructor/${file}`, read(`mail-service/${file}`));
  await expectSame(root);
  edit('constructor/agreement.mdx', 'title: Mail service', 'titel: Mail service');
  await expectSame(root);
  edit('constructor/agreement.mdx', 'titel: Mail service', 'title: Builder');
  await expectSame(root);
  edit('mail-service/agreement.mdx', 'extends: company-standard', 'extends: constructor');
  await expectSame(root);
});

test('agreements that build on each other in a circle, on nothing and on what cannot be read', async () => {
  const { root, write, edit, read } = smallHouse();
  edit('gold-customers/agreement.mdx', 'extends: company-standard', 'extends: shop-hosting');
  await expectSame(root);
  edit('mail-service/agreement.mdx', 'extends: company-standard', 'extends: company-standart');
  await expectSame(root);
  const standard = read('company-standard/agreement.mdx');
  write('company-standard/agreement.mdx', 'nothing\n');
  await expectSame(root);
  write('company-standart/agreement.mdx', standard);
  await expectSame(root);
  edit('gold-customers/agreement.mdx', 'extends: shop-hosting', 'extends: company-standart');
  await expectSame(root);
  write('company-standart/agreement.mdx', undefined);
  await expectSame(root);
});
