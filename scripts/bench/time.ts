import { spawnSync } from 'node:child_process';
import { median } from './median.ts';

/** The median of how long `work` takes, in milliseconds, after one run that does not count. */
export async function medianMs(times: number, work: () => unknown): Promise<number> {
  const elapsedMs: number[] = [];
  for (let run = 0; run <= times; run++) {
    const startedMs = performance.now();
    await work();
    if (run > 0) elapsedMs.push(performance.now() - startedMs);
  }
  return median(elapsedMs);
}

/** Runs this Node with arguments; throws with what it said where it does not end with 0. */
export function runNode(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
