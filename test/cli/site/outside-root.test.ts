import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanEnvironment, copyOfHouse, repository } from '../../site/build-site.ts';

test('`kept build` of a folder outside writes its `dist/` and leaves nothing else', () => {
  const root = copyOfHouse();
  const kept = join(repository, 'scripts/kept.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [kept, 'build', '--root', root, '--as-of', '2026-06-21'],
    { cwd: root, encoding: 'utf8', env: { ...cleanEnvironment(), NO_COLOR: '1' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('dist/');
  expect(existsSync(join(root, 'dist/agreements/marketing-sales/index.html'))).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['dist', 'slas']);
});
