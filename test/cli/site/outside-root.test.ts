import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../../../src/repository/is-running.ts';
import { cleanEnvironment, repository } from '../../site/build-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Builds the site of a house of its own. */
function build(root: string, ...words: readonly string[]): string {
  const kept = join(repository, 'scripts/kept.js');
  const argv = [kept, 'build', '--root', root, '--as-of', '2026-06-21', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), NO_COLOR: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** Folders with half-made pages that builds left behind; others may be in use meanwhile. */
const halfMade = () => {
  const own = join(repository, '.kept');
  const pidOf = (name: string) => Number(/^dist-(\d+)/.exec(name)?.[1]);
  return existsSync(own) ? readdirSync(own).filter(name => pidOf(name) && !isRunning(pidOf(name))) : [];
};

const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(repository).dev;

/** A house that is not below the project; on another disk, where there is one. */
function houseOutside(): string {
  const root = hasOtherDisk ? mkdtempSync(join(otherDisk, 'kept-root-')) : temporaryFolder('outside');
  cpSync(join(repository, 'test/input/base/slas'), join(root, 'slas'), { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

test('`kept build` of a folder outside, on another disk too, writes its `dist/` and what it keeps, and leaves nothing else', () => {
  const root = houseOutside();
  expect(build(root)).toMatch(/^Built \d+ pages in dist\/ in [\d.]+ s\./);
  expect(build(root)).toMatch(/^\d+ pages in dist\/ are up to date, looked at in [\d.]+ s\./);
  expect(existsSync(join(root, 'dist/agreements/sales-desk/index.html'))).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['.kept', 'dist', 'slas']);
  expect(readdirSync(join(root, '.kept')).sort()).toEqual(['.gitignore', 'cache']);
  expect(readFileSync(join(root, '.kept/.gitignore'), 'utf8')).toBe('*\n');
  expect(halfMade()).toEqual([]);
});

test('with `--no-cache` nothing is left to later runs', () => {
  const root = houseOutside();
  expect(build(root, '--no-cache')).toContain('dist/');
  expect(existsSync(join(root, 'dist/agreements/sales-desk/index.html'))).toBe(true);
  const left = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(left.filter(name => !/^(slas|dist)\b/.test(name))).toEqual([]);
  expect(halfMade()).toEqual([]);
});
