import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readChanges } from '../../src/repository/changes.ts';
import { readCommits } from '../../src/repository/commits.ts';
import { readHead } from '../../src/repository/head.ts';
import { readHistory } from '../../src/repository/history.ts';
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

const of = async (...inputs: string[]) => (await readCommits(house.root))?.of(inputs);
const clean = (hash: string) => ({ hash, dirty: false });
const changed = (hash: string) => ({ hash, dirty: true });

describe('the commit', () => {
  test('of an agreement is the last one that touched its folder, not the one checked out', async () => {
    const second = house.commit({ 'slas/desk/metrics/leads.csv': 'id\n1\n' });
    house.commit({ 'README.md': 'words' });
    expect(await of('slas/desk/')).toEqual(clean(second));
    expect(await of('slas/shop/')).toEqual(clean(first));
    expect(await of('slas/desk/metrics/leads.csv')).toEqual(clean(second));
  });

  test('of several inputs is the newest of theirs', async () => {
    const parties = house.commit({ 'slas/parties.yaml': 'parties:\n' });
    const desk = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
    expect(await of('slas/shop/', 'slas/parties.yaml')).toEqual(clean(parties));
    expect(await of('slas/shop/', 'slas/parties.yaml', 'slas/desk/')).toEqual(clean(desk));
  });

  test('of everything is the last one that touched the house, be it that it took something away', async () => {
    house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
    const third = house.commit({ 'slas/shop': undefined });
    house.commit({ 'README.md': 'words' });
    expect(await of('slas/')).toEqual(clean(third));
    expect(await of('slas/shop/')).toBeUndefined();
  });

  test('that takes a file away touches its folder', async () => {
    const second = house.commit({ 'slas/desk/metrics/leads.csv': undefined });
    expect(await of('slas/desk/')).toEqual(clean(second));
  });

  test('that renames a file from one agreement to another touches both', async () => {
    mkdirSync(join(house.root, 'slas/shop/metrics'));
    renameSync(
      join(house.root, 'slas/desk/metrics/leads.csv'),
      join(house.root, 'slas/shop/metrics/leads.csv'),
    );
    const second = house.commit({});
    expect(await of('slas/desk/')).toEqual(clean(second));
    expect(await of('slas/shop/')).toEqual(clean(second));
  });

  test('that gives an agreement back its old terms is the one to name, as the first is not after the change', async () => {
    house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
    const third = house.commit({ 'slas/desk/agreement.mdx': 'desk\n' });
    expect(await of('slas/desk/')).toEqual(clean(third));
  });

  test('of a change made in a branch is the merge that brought it in', async () => {
    house.git('switch', '--quiet', '--create', 'proposal');
    house.commit({ 'slas/desk/agreement.mdx': 'proposed\n' });
    house.git('switch', '--quiet', 'main');
    const shop = house.commit({ 'slas/shop/agreement.mdx': 'new\n' });
    house.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'proposal');
    expect(await of('slas/desk/')).toEqual(clean(house.head()));
    expect(await of('slas/shop/')).toEqual(clean(shop));
    house.git('checkout', '--quiet', 'proposal');
    expect(await of('slas/desk/')).toEqual(clean(house.head()));
  });

  test('gives exactly the inputs back when it is checked out', async () => {
    house.commit({ 'slas/desk/agreement.mdx': 'new\n', 'slas/shop/events.csv': 'kind\n' });
    house.commit({ 'slas/shop/events.csv': 'kind\nreview\n' });
    house.commit({ 'slas/parties.yaml': 'parties:\n' });
    for (const inputs of [['slas/desk/'], ['slas/shop/'], ['slas/parties.yaml', 'slas/desk/'], ['slas/']]) {
      const { hash } = (await of(...inputs))!;
      expect(house.git('diff', '--name-only', hash, 'HEAD', '--', ...inputs)).toBe('');
      expect(house.git('diff', '--name-only', `${hash}~`, 'HEAD', '--', ...inputs)).not.toBe('');
    }
  });

  test('has ten digits whatever this clone abbreviates to', async () => {
    house.git('config', 'core.abbrev', '4');
    expect((await of('slas/'))?.hash).toMatch(/^[0-9a-f]{10}$/);
  });

  test('of names with spaces, quotes and letters of any script is found', async () => {
    const names = ['slas/a "b" c/x\ty.csv', "slas/it's/größe 日本.csv", 'slas/\\n.yaml'];
    const second = house.commit(Object.fromEntries(names.map(name => [name, 'text'])));
    house.commit({ 'slas/shop/agreement.mdx': 'new\n' });
    for (const name of names) expect(await of(name)).toEqual(clean(second));
    house.write({ "slas/it's/größe 日本.csv": 'other' });
    expect(await of("slas/it's/")).toEqual(changed(second));
    expect(await of('slas/a "b" c/')).toEqual(clean(second));
  });

  test('is that of the house where the house is a folder of a repository', async () => {
    const inner = gitHouse(join(house.root, 'teams/the sales'));
    const second = house.commit({ 'teams/the sales/slas/desk/agreement.mdx': 'theirs\n' });
    house.commit({ 'slas/desk/agreement.mdx': 'ours\n', 'teams/the sales/README.md': 'words' });
    expect((await readCommits(inner.root))?.of(['slas/desk/'])).toEqual(clean(second));
    expect((await readCommits(inner.root))?.of(['slas/'])).toEqual(clean(second));
    expect((await readCommits(inner.root))?.of(['slas/shop/'])).toBeUndefined();
    house.write({ 'slas/desk/agreement.mdx': 'ours again\n' });
    expect((await readCommits(inner.root))?.of(['slas/'])).toEqual(clean(second));
    inner.write({ 'slas/desk/agreement.mdx': 'theirs again\n' });
    expect((await readCommits(inner.root))?.of(['slas/desk/'])).toEqual(changed(second));
  });

  test('is undefined for what was never committed, and what there is beside it is not', async () => {
    house.write({ 'slas/calendars.yaml': 'calendars: {}\n' });
    expect(await of('slas/calendars.yaml')).toBeUndefined();
    expect(await of('slas/desk/', 'slas/calendars.yaml')).toEqual(changed(first));
    expect(await of('slas/desk/', 'slas/kept.yaml')).toEqual(clean(first));
  });
});

describe('an input differs from its commit', () => {
  test('when its file is written, staged, taken away or new', async () => {
    house.write({ 'slas/desk/agreement.mdx': 'new\n' });
    expect(await of('slas/desk/')).toEqual(changed(first));
    expect(await of('slas/')).toEqual(changed(first));
    expect(await of('slas/shop/', 'slas/parties.yaml')).toEqual(clean(first));
    house.git('add', '--all');
    expect(await of('slas/desk/')).toEqual(changed(first));
    house.git('reset', '--quiet', '--hard');
    house.write({ 'slas/shop/agreement.mdx': undefined, 'slas/desk/events.csv': 'kind\n' });
    expect(await of('slas/shop/')).toEqual(changed(first));
    expect(await of('slas/desk/')).toEqual(changed(first));
  });

  test('when it is staged and written back', async () => {
    house.write({ 'slas/desk/agreement.mdx': 'new\n' });
    house.git('add', '--all');
    house.write({ 'slas/desk/agreement.mdx': 'desk\n' });
    expect(await of('slas/desk/')).toEqual(changed(first));
  });

  test('under both names when it is renamed', async () => {
    house.git('mv', 'slas/desk/agreement.mdx', 'slas/shop/other.mdx');
    const { root } = house;
    expect(await readChanges(root, readHead(root))).toEqual(['slas/desk/', 'slas/shop/']);
  });

  test('when git is told to ignore it, as whoever checks out the commit does not have it', async () => {
    writeFileSync(join(house.root, '.git/info/exclude'), '*.csv\nslas/drafts/\n');
    house.write({ 'slas/desk/events.csv': 'kind\n', 'slas/drafts/metrics/leads.csv': 'id\n' });
    const { root } = house;
    expect(await readChanges(root, readHead(root))).toEqual(['slas/desk/', 'slas/drafts/']);
  });
});

describe('there is no commit', () => {
  test('outside git, and before the first commit', async () => {
    rmSync(join(house.root, '.git'), { recursive: true });
    expect(await readCommits(house.root)).toBeUndefined();
    house.git('init', '--quiet');
    expect(await readCommits(house.root)).toBeUndefined();
    house.commit({});
    expect(await of('slas/')).toEqual(clean(house.head()));
  });

  test('in a repository that never had the house', async () => {
    house.commit({ slas: undefined });
    house.write({ 'slas/desk/agreement.mdx': 'desk\n' });
    expect(await of('slas/', 'slas/desk/')).toBeUndefined();
    expect((await readCommits(house.root))?.whole).toBe(true);
  });

  test('where git is not installed', async () => {
    vi.stubEnv('PATH', house.root);
    expect(await readCommits(house.root)).toBeUndefined();
    const head = { commit: first, prefix: '', shallow: false };
    expect(await readHistory(house.root, head)).toEqual({
      head: first,
      prefix: '',
      shallow: false,
      touched: [],
      whole: false,
    });
    expect(await readChanges(house.root, Promise.resolve(head))).toBeUndefined();
  });

  test('where git refuses a folder of somebody else', async () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await readCommits(house.root)).toBeUndefined();
  });
});
