import { chmodSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCommits } from '../../src/repository/commits.ts';
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

const of = async (...inputs: string[]) => (await readCommits(house.root))?.of(inputs);
const clean = (hash: string) => ({ hash, dirty: false });
const changed = (hash: string) => ({ hash, dirty: true });

test('the settings of whoever asks do not change the answer', async () => {
  writeFileSync(join(house.root, 'gpg.sh'), '#!/bin/sh\necho said >&2; exit 1\n');
  writeFileSync(join(house.root, 'monitor.sh'), '#!/bin/sh\ntouch "$0.ran"; exit 1\n');
  chmodSync(join(house.root, 'gpg.sh'), 0o755);
  chmodSync(join(house.root, 'monitor.sh'), 0o755);
  house.commit({ 'slas/desk/größe.csv': 'a\nb\nc\nd\n' });
  house.git('mv', 'slas/desk/größe.csv', 'slas/desk/size.csv');
  const third = house.commit({});
  sign(third);
  const signed = house.head();
  house.git('switch', '--quiet', '--create', 'proposal', first);
  house.commit({ 'slas/parties.yaml': 'parties:\n' });
  house.git('switch', '--quiet', 'main');
  house.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'proposal');
  expect(house.git('rev-parse', 'HEAD~')).toContain(signed);
  house.write({ 'slas/shop/new/a.csv': 'new' });
  const before = await readCommits(house.root);
  const settings = `[core]
quotePath = true
abbrev = 5
fsmonitor = ${join(house.root, 'monitor.sh')}
excludesFile = ${join(house.root, 'ignored')}
[log]
showSignature = true
follow = true
showRoot = false
diffMerges = off
decorate = full
[diff]
renames = copies
relative = true
orderFile = ${join(house.root, 'gone')}
noPrefix = true
[status]
showUntrackedFiles = no
branch = true
short = true
relativePaths = false
[gpg]
program = ${join(house.root, 'gpg.sh')}
[format]
pretty = oneline
[alias]
log = !false
status = !false
`;
  writeFileSync(join(house.root, 'settings'), settings);
  writeFileSync(join(house.root, 'ignored'), '*.csv\n');
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(house.root, 'settings'));
  const after = await readCommits(house.root);
  expect(after?.history).toEqual(before?.history);
  expect(after?.of(['slas/desk/'])).toEqual(clean(signed));
  expect(after?.of(['slas/parties.yaml'])).toEqual(clean(house.head()));
  expect(after?.of(['slas/shop/'])).toEqual(changed(first));
  expect(statSync(join(house.root, 'monitor.sh.ran'), { throwIfNoEntry: false })).toBeUndefined();
});

test('a hook that asks does not change the answer', async () => {
  vi.stubEnv('GIT_DIR', '.git');
  vi.stubEnv('GIT_INDEX_FILE', '.git/next-index.lock');
  vi.stubEnv('GIT_PREFIX', 'slas/');
  vi.stubEnv('GIT_GLOB_PATHSPECS', '1');
  expect(await of('slas/')).toEqual(clean(first));
});

test('a commit that somebody replaced for themselves is named as everybody knows it', async () => {
  const second = house.commit({ 'slas/desk/agreement.mdx': 'new\n' });
  const other = house.git('commit-tree', `${first}^{tree}`, '-m', 'other');
  house.git('replace', second, other);
  expect(await of('slas/desk/')).toEqual(clean(second));
});

test('asking writes nothing', async () => {
  const index = join(house.root, '.git/index');
  utimesSync(join(house.root, 'slas/desk/agreement.mdx'), 1, 1);
  const before = readFileSync(index);
  await readCommits(house.root);
  expect(readFileSync(index).equals(before)).toBe(true);
});

/** Puts a signature into a commit, and that commit in its place. */
function sign(commit: string): void {
  const text = house.git('cat-file', 'commit', commit);
  const at = text.indexOf('\n\n');
  const signature = '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n nothing\n -----END PGP SIGNATURE-----';
  writeFileSync(join(house.root, 'signed'), `${text.slice(0, at)}${signature}${text.slice(at)}\n`);
  house.git('reset', '--quiet', '--hard', house.git('hash-object', '-t', 'commit', '-w', 'signed'));
  rmSync(join(house.root, 'signed'));
}
