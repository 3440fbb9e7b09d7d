import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commitsOf } from '../../src/repository/commits.ts';
import { readHead } from '../../src/repository/head.ts';
import { type History, readHistory } from '../../src/repository/history.ts';
import { committedHouse } from './git-house.ts';

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

const historyOf = async (stored?: History) => readHistory(house.root, (await readHead(house.root))!, stored);
const changed = (hash: string) => ({ hash, dirty: true });

const stored = async () => JSON.parse(JSON.stringify(await historyOf())) as History;

test('a stored history is plain values, newest first', async () => {
  const second = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  expect(await stored()).toEqual({
    head: house.git('rev-parse', 'HEAD'),
    prefix: '',
    shallow: false,
    touched: [
      ['slas/', second],
      ['slas/desk/', second],
      ['slas/parties.yaml', first],
      ['slas/shop/', first],
    ],
    whole: true,
  });
});

test('a stored history is taken as it is at the same commit', async () => {
  const before = await stored();
  expect(await historyOf(before)).toBe(before);
  expect(commitsOf(before, ['slas/shop/']).of(['slas/shop/'])).toEqual(changed(first));
});

test('a stored history is read on from its commit, and knows what is older', async () => {
  house.commit({ 'README.md': 'two words' });
  const known = {
    ...(await stored()),
    touched: [['slas/', 'old'] as const, ['slas/shop/', 'old'] as const],
  };
  house.commit({ 'README.md': 'words' });
  const third = house.commit({ 'slas/desk/agreement.mdx': 'new\n', 'slas/parties.yaml': 'parties:\n' });
  expect((await historyOf(known)).touched).toEqual([
    ['slas/', third],
    ['slas/desk/', third],
    ['slas/parties.yaml', third],
    ['slas/shop/', 'old'],
  ]);
});

test('a stored history says nothing of what is gone since, and the commit that brought it back of what is there again', async () => {
  const before = await stored();
  house.commit({ 'slas/shop': undefined });
  const gone = await historyOf(before);
  expect(gone.touched.map(([place]) => place)).toEqual(['slas/', 'slas/desk/', 'slas/parties.yaml']);
  const third = house.commit({ 'slas/shop/agreement.mdx': 'shop\n' });
  expect(Object.fromEntries((await historyOf(gone)).touched)['slas/shop/']).toBe(third);
});

test('a stored history is left alone where its commit is none of the main line any more', async () => {
  house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const amended = await stored();
  house.write({ 'slas/shop/agreement.mdx': 'new\n' });
  house.git('commit', '--quiet', '--all', '--amend', '--message', 'terms');
  expect(await historyOf(amended)).toEqual(await historyOf());
  house.git('reset', '--quiet', '--hard', first);
  expect(await historyOf(amended)).toEqual(await historyOf());
});

test('a stored history of a branch is left alone on the line that it was merged into', async () => {
  house.git('switch', '--quiet', '--create', 'proposal');
  const proposed = house.commit({ 'slas/desk/agreement.mdx': 'proposed\n' });
  const branch = await stored();
  expect(Object.fromEntries(branch.touched)['slas/desk/']).toBe(proposed);
  house.git('switch', '--quiet', 'main');
  house.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'proposal');
  const merged = await historyOf(branch);
  expect(Object.fromEntries(merged.touched)['slas/desk/']).toBe(house.head());
});

test('a stored history of another house in the same repository is not taken', async () => {
  const one = house.commit({ 'one/slas/desk/agreement.mdx': 'desk\n' });
  const two = house.commit({ 'two/slas/desk/agreement.mdx': 'desk\n' });
  const of = async (name: string, known?: History) => {
    const root = join(house.root, name);
    return readHistory(root, (await readHead(root))!, known);
  };
  const known = await of('one');
  expect(known.touched).toEqual([
    ['slas/', one],
    ['slas/desk/', one],
  ]);
  expect((await of('two', known)).touched).toEqual([
    ['slas/', two],
    ['slas/desk/', two],
  ]);
});
