import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { copyOfHouse, type SmallHouse, smallHouse } from '../../pipeline/small-house.ts';
import { contentsOf, type Fake } from './fake-pages.ts';

const fake = vi.hoisted((): Fake => ({ made: [], during: undefined }));
/** What another process does just before and just after a site takes its place, and before a rename by its number. */
const meanwhile = vi.hoisted(() => ({
  before: undefined as undefined | (() => Promise<unknown>),
  after: undefined as undefined | (() => Promise<unknown>),
  renames: [] as (undefined | (() => Promise<unknown>))[],
}));
vi.mock('../../../src/cli/site/make-pages.ts', async () => {
  const { fakePages } = await import('./fake-pages.ts');
  return { makePages: fakePages(fake) };
});
vi.mock('../../../src/cli/site/replace-dist.ts', async original => {
  const { replaceDist } = await original<typeof import('../../../src/cli/site/replace-dist.ts')>();
  const once = async (when: 'before' | 'after') => {
    const work = meanwhile[when];
    meanwhile[when] = undefined;
    await work?.();
  };
  return {
    replaceDist: async (...words: Parameters<typeof replaceDist>) => {
      await once('before');
      const made = await replaceDist(...words);
      await once('after');
      return made;
    },
  };
});
// Where folders cannot be exchanged, two renames do the same.
vi.mock('../../../src/cli/site/exchange.ts', async original => {
  const { exchange } = await original<typeof import('../../../src/cli/site/exchange.ts')>();
  return {
    exchange: (one: string, other: string) => meanwhile.renames.length === 0 && exchange(one, other),
  };
});
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (...words) => {
    await meanwhile.renames.shift()?.();
    return real.rename(...words);
  };
  return { ...real, rename };
});
const { buildSite } = await import('../../../src/cli/site/build-site.ts');
const { memoryStore, openCache, publish } = await import('../../../src/pipeline/index.ts');

const days = ['2026-05-20', '2026-05-21'] as const;
async function bring({ root }: SmallHouse, asOf: string, store = openCache(root)): Promise<void> {
  const publication = await publish({ root, asOf, store });
  await buildSite(publication, { store, lasting: true, base: '/', progress: () => {} });
}

async function build(...asked: Parameters<typeof bring>): Promise<Readonly<Record<string, string>>> {
  await bring(...asked);
  return contentsOf(join(asked[0].root, 'dist'));
}

let house: SmallHouse;
const sites: Record<string, Readonly<Record<string, string>>> = {};
for (const day of days) sites[day] = await build(smallHouse(), day, memoryStore());
const kept = smallHouse();
await build(kept, days[0]);
beforeEach(async () => {
  house = copyOfHouse(kept);
  await build(house, days[0]);
  fake.made.length = 0;
});

/** After anything, a build of either day gives its site, and leaves nothing beside what is kept. */
async function expectRight(): Promise<void> {
  for (const day of [...days.toReversed(), days[1]]) expect(await build(house, day)).toEqual(sites[day]);
  expect(readdirSync(join(house.root, '.kept')).sort()).toEqual(['.gitignore', 'cache']);
}

test('the two days differ, and each is what it is with what is kept of the other', async () => {
  expect(sites[days[0]]).not.toEqual(sites[days[1]]);
  await expectRight();
});

test('a site that takes its place while another is made is followed by that one', async () => {
  fake.during = () => build(house, days[0]);
  expect(await build(house, days[1])).toEqual(sites[days[1]]);
  await expectRight();
});

test('a site that takes the place of one just published is not taken for that one', async () => {
  meanwhile.after = () => build(house, days[0]);
  await build(house, days[1]);
  expect(contentsOf(join(house.root, 'dist'))).toEqual(sites[days[0]]);
  await expectRight();
});

test('nothing is taken over from a site that was replaced since it was looked at', async () => {
  house.edit('sales-desk/agreement.mdx', 'The heads', 'The two heads');
  const edited = await build(copyOfHouse(house), days[0], memoryStore());
  meanwhile.before = async () => {
    await build(house, days[1]);
  };
  expect(await build(house, days[0])).toEqual(edited);
  house.edit('sales-desk/agreement.mdx', 'The two heads', 'The heads');
  await expectRight();
});

test.each([0, 1, 2, 3])(
  'two that take their place at the same moment both end, and one of them stands: rename %i',
  async at => {
    meanwhile.renames = Array.from({ length: at });
    meanwhile.renames.push(() => build(house, days[0]));
    await build(house, days[1]);
    expect(Object.values(sites)).toContainEqual(contentsOf(join(house.root, 'dist')));
    await expectRight();
  },
);

test('many at once end with one of the sites', async () => {
  await Promise.all([...days, ...days, ...days].map(day => bring(house, day)));
  expect(Object.values(sites)).toContainEqual(contentsOf(join(house.root, 'dist')));
  await expectRight();
});
