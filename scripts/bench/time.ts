import { spawnSync } from 'node:child_process';
import { median } from './median.ts';

/** The median of how long `work` takes, in milliseconds, after one run that does not count. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  await work();
  return medianColdMs(runs, work);
}

/** The same without the first run, where each run starts cold anyway. */
export async function medianColdMs(runs: number, work: () => unknown): Promise<number> {
  const elapsedMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startedMs = performance.now();
    await work();
    elapsedMs.push(performance.now() - startedMs);
  }
  return median(elapsedMs);
}

/** Runs this Node with arguments and gives what it wrote; throws with all it said where it does not end with 0. */
export function runNode(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
