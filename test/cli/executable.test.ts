import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../folders.ts';

const kept = join(repository, 'scripts/kept.js');
const run = (node: string, ...args: readonly string[]) =>
  spawnSync(node, [kept, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH, NO_COLOR: '1' } });

test('the executable may be executed', () => {
  accessSync(kept, constants.X_OK);
});

test('a wrong command line is one line on stderr and exit 2, from outside too', () => {
  const { status, stdout, stderr } = run(process.execPath, 'calc', '--share', '60');
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'kept: unexpected `60` for --share, expected a share such as `60%` or `0.6`.\n',
  });
});

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  path =>
    existsSync(path) && /^v(1\d|2[01])\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout),
);

test.skipIf(oldNode === undefined)('an old Node hands over to the one that npm brought', () => {
  const { status, stdout } = run(oldNode ?? '', '--version');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' });
});

test.skipIf(oldNode === undefined)('an old Node that finds no other says so in one line', () => {
  const { status, stderr } = spawnSync(oldNode ?? '', [kept], {
    encoding: 'utf8',
    env: { KEPT_HANDED_OVER: '1' },
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^kept: Node [\d.]+ is too old, 22\.18 or later is needed\. Run `npm ci`, which brings one\.\n$/,
  );
});
