import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { realIo } from '../../../src/cli/io.ts';
import { cleanEnvironment, repository, temporaryFolder } from '../../site/build-site.ts';

const url = (file: string) => JSON.stringify(pathToFileURL(join(repository, 'src/cli', file)).href);

test('`kept build` says how long the whole command took, reading and checking included', () => {
  const root = temporaryFolder('elapsed');
  cpSync(join(repository, 'test/input/base/slas'), join(root, 'slas'), { recursive: true });
  const code = `
    import { runProcess } from ${url('main.ts')};
    import { realIo } from ${url('io.ts')};
    const io = { ...realIo(), elapsedMs: () => 45_234.4 };
    await runProcess(['build', '--as-of', '2026-03-31'], io);
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), NO_COLOR: '1' },
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'Built 3 pages in dist/ in 45.2 s. As of 31 Mar 2026, from --as-of.\n',
    stderr: '',
  });
});

test('a command has been running since its process began', () => {
  const uptime = vi.spyOn(process, 'uptime').mockReturnValue(45.25);
  expect(realIo().elapsedMs()).toBe(45_250);
  uptime.mockRestore();
});
