import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { house } from '../folders.ts';

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command line in this process: in the house of the tests, without a terminal and on a fixed day. */
export async function runKept(argv: readonly string[], given: Partial<Io> = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    stdout: text => {
      stdout += text;
    },
    stderr: text => {
      stderr += text;
    },
    env: {},
    cwd: house,
    isTTY: { stdout: false, stderr: false },
    columns: undefined,
    effects: { today: () => '2026-06-21' },
    elapsedMs: () => 0,
    untilStopped: async () => {},
    ...given,
  });
  return { code, stdout, stderr };
}
