import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCommits } from '../../src/repository/commits.ts';
import { committedHouse, gitHouse } from './git-house.ts';

let house: ReturnType<typeof committedHouse>;
let first = '';
beforeEach(() => {
  house = committedHouse();
  first = house.first;
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(house.root, { recursive: true, force: true });
});

const clean = (hash: string) => ({ hash, dirty: false });

let clone: ReturnType<typeof gitHouse>;
beforeEach(() => house.git('config', 'uploadpack.allowFilter', 'true'));
const cloned = (...words: string[]) => {
  house.git('clone', '--quiet', ...words, `file://${house.root}`, 'clone');
  clone = gitHouse(join(house.root, 'clone'));
  return clone.root;
};

test('a place that only the oldest commit of a shallow clone has is not known', async () => {
  house.commit({ 'README.md': 'words' });
  const third = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const commits = await readCommits(cloned('--depth=2'));
  expect(commits?.whole).toBe(false);
  expect(commits?.of(['slas/shop/'])).toBeUndefined();
  expect(commits?.of(['slas/desk/'])).toEqual(clean(third));
});

test('the newest of several inputs is known where one of them is', async () => {
  const second = house.commit({ 'slas/parties.yaml': 'parties:\n' });
  const commits = await readCommits(cloned('--depth=2'));
  expect(commits?.of(['slas/shop/', 'slas/parties.yaml'])).toEqual(clean(second));
  expect(commits?.of(['slas/'])).toEqual(clean(second));
});

test('nothing is known of a clone of one commit, until the rest is fetched', async () => {
  const second = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const root = cloned('--depth=1');
  const cut = await readCommits(root);
  expect([cut?.whole, cut?.of(['slas/']), cut?.of(['slas/desk/'])]).toEqual([false, undefined, undefined]);
  clone.git('fetch', '--quiet', '--unshallow');
  const whole = await readCommits(root, cut?.history);
  expect([whole?.whole, whole?.of(['slas/desk/']), whole?.of(['slas/shop/'])]).toEqual([
    true,
    clean(second),
    clean(first),
  ]);
});

test('a shallow clone says the same with what another clone knew: nothing of the commits that it lacks', async () => {
  house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const whole = await readCommits(house.root);
  const cut = await readCommits(cloned('--depth=1'), whole?.history);
  expect([cut?.whole, cut?.of(['slas/']), cut?.of(['slas/desk/'])]).toEqual([false, undefined, undefined]);
});

test('a shallow clone that holds all the commits it takes is whole', async () => {
  house.commit({ 'slas/parties.yaml': 'parties:\n', 'slas/shop/agreement.mdx': 'new\n' });
  const last = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const commits = await readCommits(cloned('--depth=3'));
  expect(commits?.whole).toBe(true);
  expect(commits?.of(['slas/'])).toEqual(clean(last));
});

test('a clone without files of old commits knows all, and one without folders nothing; neither fetches', async () => {
  const second = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  for (const [filter, whole] of [
    ['blob:none', true],
    ['tree:0', false],
  ] as const) {
    const root = cloned(`--filter=${filter}`);
    const had = clone.git('count-objects', '-v');
    const commits = await readCommits(root);
    expect(commits?.whole).toBe(whole);
    expect(commits?.of(['slas/desk/'])).toEqual(whole ? clean(second) : undefined);
    expect(clone.git('count-objects', '-v')).toBe(had);
    rmSync(root, { recursive: true });
  }
});
