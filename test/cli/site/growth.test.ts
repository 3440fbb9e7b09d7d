import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type SmallHouse, smallHouse } from '../../pipeline/small-house.ts';
import { contentsOf, type Fake } from './fake-pages.ts';

const fake = vi.hoisted((): Fake => ({ made: [], during: undefined }));
vi.mock('../../../src/cli/site/make-pages.ts', async () => {
  const { fakePages } = await import('./fake-pages.ts');
  return { makePages: fakePages(fake) };
});
const { buildSite } = await import('../../../src/cli/site/build-site.ts');
const { openCache, publish, run } = await import('../../../src/pipeline/index.ts');

async function build({ root }: SmallHouse): Promise<void> {
  const store = openCache(root);
  const publication = await publish({ root, store });
  await buildSite(publication, { store, lasting: true, base: '/', progress: () => {} });
}
const namesIn = (root: string) => Object.keys(contentsOf(join(root, '.kept')));

/** Takes away all that has to do with layers. */
function withoutLayers(house: SmallHouse): SmallHouse {
  for (const id of ['mail-service', 'shop-hosting', 'gold-customers', 'company-standard'])
    house.write(id, undefined);
  return house;
}

test('what is kept of agreements and layers that are gone goes with them', async () => {
  const house = smallHouse();
  await build(house);
  await build(withoutLayers(house));
  const fresh = withoutLayers(smallHouse());
  await build(fresh);
  // The digests of Kept itself are taken once by a process, and left where that was.
  expect(namesIn(house.root).filter(name => name !== 'cache/code')).toEqual(namesIn(fresh.root));
});

test('a check alone lets go of them too', async () => {
  const house = smallHouse();
  await build(house);
  withoutLayers(house);
  await run({ root: house.root, store: openCache(house.root), reports: false });
  const left = namesIn(house.root).filter(name => /^cache\/(reports|drawings)\//.test(name));
  expect(left).toEqual(['cache/drawings/sales-desk', 'cache/reports/sales-desk']);
});

test('a chart that is no more is let go of with the next that is drawn', async () => {
  const house = smallHouse();
  const sizes: number[] = [];
  for (let day = 10; day < 20; day++) {
    house.write('kept.yaml', `title: Kept\nasOf: 2026-05-${day}\nlanguages: [en]\n`);
    await build(house);
    const contents = contentsOf(join(house.root, '.kept/cache'));
    sizes.push(Object.values(contents).reduce((total, text) => total + text.length, 0));
  }
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.2);
  expect(namesIn(house.root)).toHaveLength(new Set(namesIn(house.root)).size);
});

test('what is kept is told to git as nothing of the house', async () => {
  const house = smallHouse();
  await build(house);
  expect(readdirSync(join(house.root, '.kept')).sort()).toEqual(['.gitignore', 'cache']);
  expect(contentsOf(join(house.root, '.kept'))['.gitignore']).toBe('*\n');
});

test('a file in the place of the folder that is kept costs time, and no result', async () => {
  const house = smallHouse();
  writeFileSync(join(house.root, '.kept'), 'mine');
  const cached = await run({ root: house.root, store: openCache(house.root) });
  expect(cached).toEqual(await run({ root: house.root }));
});
