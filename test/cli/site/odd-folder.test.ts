import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackages } from '../../install-packages.ts';
import { cleanEnvironment, repository } from '../../site/build-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** A clone of the project in a folder that nobody would name so, but for its agreements, which are those of the tests. */
const folder = temporaryFolder('odd');
const clone = join(folder, 'a b é %20 % #');

beforeAll(() => {
  mkdirSync(clone);
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(repository, name), join(clone, name), { recursive: true });
  }
  cpSync(join(repository, 'test/input/base/slas'), join(clone, 'slas'), { recursive: true });
  installPackages(clone);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kept(...words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(clone, 'scripts/kept.js'), ...words, '--as-of', '2026-03-31'], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), NO_COLOR: '1' },
  });
}

test('a clone in a folder named with a space, `é`, `%` and `#` builds its site', () => {
  const { status, stdout, stderr } = kept('build');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Built 3 pages in dist\/ in [\d.]+ s\. As of 31 Mar 2026, from --as-of\.\n$/);
  const page = readFileSync(join(clone, 'dist/agreements/sales-desk/index.html'), 'utf8');
  expect(page).toContain('Marketing hands over');
});

test('`kept dev` there says in one line what Vite cannot serve', () => {
  const { status, stdout, stderr } = kept('dev');
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `kept: unexpected \`#\` in the folder of Kept itself, \`${clone}/\`, which Vite cannot make pages in, expected a path without it. Rename or move the folder.\n`,
  });
});
