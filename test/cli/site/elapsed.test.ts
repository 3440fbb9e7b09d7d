import { expect, test, vi } from 'vitest';
import { realIo } from '../../../src/cli/io.ts';
import { copyOf, inOwnProcess } from './own-process.ts';

test('`kept build` says how long the whole command took, reading and checking included', () => {
  const code = `
    const io = { ...realIo(), elapsedMs: () => 45_234.4 };
    await runProcess(['build', '--root', given, '--as-of', '2026-03-31'], io);
  `;
  const { status, stdout, stderr } = inOwnProcess(code, copyOf('base'));
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
