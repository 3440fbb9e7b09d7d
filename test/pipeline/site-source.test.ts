import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSiteSource, publish, settled } from '../../src/pipeline/index.ts';
import { signatureOf } from '../../src/pipeline/signature.ts';
import { gitHouse } from '../repository/git-house.ts';
import { copyOfHouse } from '../site/build-site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('those who ask together share a run, and nothing is run again while nothing is written', async () => {
  const source = createSiteSource({ root: copyOfHouse(), asOf: '2026-06-21' });
  const all = await Promise.all([source.fresh(), source.fresh(), source.fresh()]);
  expect(new Set([...all, await source.fresh(), source.current()]).size).toBe(1);
});

test('what was written since is in the next site, whether or not a watcher saw it', async () => {
  const root = copyOfHouse();
  const settings = join(root, 'slas/kept.yaml');
  const rename = (from: string, to: string) =>
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(`title: ${from}`, `title: ${to}`));
  const source = createSiteSource({ root, asOf: '2026-06-21' });
  expect((await source.fresh()).site.summary.settings.title).toBe('Kept');
  rename('Kept', 'Renamed');
  const second = source.fresh();
  // The run has begun: it knows what stood there before.
  rename('Renamed', 'Renamed again');
  expect((await second).site.summary.settings.title).toBe('Renamed again');
});

test('what a run takes from the world is asked for again in the next one', async () => {
  const root = copyOfHouse();
  let day = '2026-06-20';
  rmSync(join(root, 'slas/kept.yaml'));
  const source = createSiteSource({ root }, { today: () => day });
  expect((await source.fresh()).site.summary.asOfGiven).toBe('2026-06-20');
  day = '2026-06-21';
  expect((await source.fresh()).site.summary.asOfGiven).toBe('2026-06-21');
  writeFileSync(join(root, 'slas/kept.yaml'), 'title: Another\n');
  expect((await source.fresh()).site.summary.settings.title).toBe('Another');
});

test('what is no folder has findings, as in any other run', async () => {
  const root = temporaryFolder('odd');
  writeFileSync(join(root, 'slas'), '');
  const { site, pages } = await createSiteSource({ root }).fresh();
  expect(pages.size).toBe(0);
  expect(site.summary.findings[0]?.text).toBe('Unexpected `slas`, expected a folder with agreements');
});

test('links are told and not followed: to the folder above, to themselves, to nothing', async () => {
  const root = copyOfHouse();
  for (const [name, to] of [
    ['up', '..'],
    ['loop', 'loop'],
    ['gone', 'nowhere'],
  ] as const)
    symlinkSync(to, join(root, 'slas', name));
  const source = createSiteSource({ root, asOf: '2026-06-21' });
  const first = await source.fresh();
  expect(first.site.summary.findings.map(({ text }) => text)).toEqual(
    ['gone', 'loop', 'up'].map(
      name => `Unexpected symbolic link \`${name}\`, expected a file. Put the file itself in its place.`,
    ),
  );
  expect(signatureOf(join(root, 'slas'))).not.toMatch(/^(up|loop)[\\/]/m);
  expect(await source.fresh()).toBe(first);
  for (const name of ['up', 'loop', 'gone']) rmSync(join(root, 'slas', name));
  expect((await source.fresh()).site.summary.ok).toBe(true);
});

test('a settled site stays what it is', async () => {
  const root = copyOfHouse();
  const publication = await publish({ root });
  const source = settled(publication);
  writeFileSync(join(root, 'slas/kept.yaml'), 'title: Another\n');
  expect(source.current()).toBe(publication);
  expect(await source.fresh()).toBe(publication);
});

test('a commit is news, though nothing was written: pages name it', async () => {
  const git = gitHouse(temporaryFolder('git'));
  cpSync(join(copyOfHouse(), 'slas'), join(git.root, 'slas'), { recursive: true });
  git.git('init', '--quiet', '--initial-branch=main');
  git.commit({});
  const source = createSiteSource({ root: git.root, asOf: '2026-06-21' });
  const agreement = join(git.root, 'slas/marketing-sales/agreement.mdx');
  writeFileSync(agreement, `${readFileSync(agreement, 'utf8')}\nMore.\n`);
  const commit = async () => (await source.fresh()).pages.get('agreements/marketing-sales')?.commit;
  expect(await commit()).toMatchObject({ dirty: true });
  const made = git.commit({});
  expect(await commit()).toEqual({ hash: made.slice(0, 10), dirty: false });
});
