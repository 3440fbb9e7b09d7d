import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { repository } from '../../folders.ts';
import { copyOfHouse, type SmallHouse, smallHouse } from '../../pipeline/small-house.ts';
import { cleanEnvironment } from '../../site/build-site.ts';
import { contentsOf, type Fake } from './fake-pages.ts';

const fake = vi.hoisted((): Fake => ({ made: [], during: undefined }));
vi.mock('../../../src/cli/site/make-pages.ts', async () => {
  const { fakePages } = await import('./fake-pages.ts');
  return { makePages: fakePages(fake) };
});
const { buildSite } = await import('../../../src/cli/site/build-site.ts');
const { memoryStore, openCache, publish } = await import('../../../src/pipeline/index.ts');

const old = '2026-05-19';
const day = '2026-05-20';

async function build(
  { root }: SmallHouse,
  asOf: string,
  store = openCache(root),
): Promise<Readonly<Record<string, string>>> {
  const publication = await publish({ root, asOf, store });
  await buildSite(publication, { store, lasting: true, base: '/', progress: () => {} });
  return contentsOf(join(root, 'dist'));
}

/** Runs `kept build` in a process of its own, which is killed at a step if one is given; pages are made without Astro. */
function buildApart({ root }: SmallHouse, at?: number, signal: NodeJS.Signals = 'SIGKILL') {
  const words = ['--import', pathToFileURL(join(import.meta.dirname, 'killing.ts')).href];
  const ran = spawnSync(
    process.execPath,
    [...words, join(repository, 'scripts/kept.js'), 'build', '--root', root, '--as-of', day],
    {
      encoding: 'utf8',
      env: { ...cleanEnvironment(), NO_COLOR: '1', KILL_AT: String(at ?? 0), KILL_WITH: signal },
    },
  );
  const steps = Number(/(\d+) steps/.exec(ran.stderr)?.[1]);
  return { ...ran, steps };
}

/** A house whose site is that of the day before, and the sites of both days. */
const house = smallHouse();
const sites = {
  old: await build(smallHouse(), old, memoryStore()),
  new: await build(smallHouse(), day, memoryStore()),
};
await build(house, old);

async function expectRightAfter(copy: SmallHouse): Promise<void> {
  expect([sites.old, sites.new]).toContainEqual(contentsOf(join(copy.root, 'dist')));
  expect(await build(copy, day)).toEqual(sites.new);
  expect(readdirSync(join(copy.root, '.kept')).sort()).toEqual(['.gitignore', 'cache']);
  expect(readdirSync(join(copy.root, '.kept/cache/new'))).toEqual([]);
  expect(await build(copy, old)).toEqual(sites.old);
}

const { steps, stdout } = buildApart(copyOfHouse(house));

test('a build that nobody kills changes the disk in many steps', () => {
  expect(stdout).toMatch(/^Built 7 pages in dist\//);
  expect(steps).toBeGreaterThan(60);
});

/** All of the last steps, in which the new site takes its place, and some of those before. */
const moments = Array.from({ length: steps }, (_, at) => at + 1).filter(
  at => at > steps - 10 || at % 25 === 0,
);

describe('a build that is killed leaves the old site or the new one, and the next build is right', () => {
  test.each(moments)('at step %i', async at => {
    const copy = copyOfHouse(house);
    const { status, signal } = buildApart(copy, at);
    expect({ status, signal }).toEqual({ status: null, signal: 'SIGKILL' });
    await expectRightAfter(copy);
  });

  test.each([40, steps - 3])('by Ctrl-C at step %i', async at => {
    const copy = copyOfHouse(house);
    const { status, signal } = buildApart(copy, at, 'SIGINT');
    expect({ status, signal }).toEqual({ status: null, signal: 'SIGINT' });
    await expectRightAfter(copy);
  });

  test('time and again', async () => {
    const copy = copyOfHouse(house);
    for (const at of [20, steps - 5, steps - 8]) buildApart(copy, at);
    await expectRightAfter(copy);
  });
});
