import { rmSync } from 'node:fs';
import { runKept } from '../cli/run-kept.ts';
import { type Growing, grown } from './growing.ts';

/** How much longer four times as much may take: 4 in proportion, 16 where each is held against each other. */
export const mostGrowth = 8;

/** How much more time of the processor four times as much takes, at best of three: a wait for other processes is none, what they take of its caches is. */
export async function growthOf(kind: Growing): Promise<number> {
  // The first reading loads and compiles what reads.
  await cpuMs(kind, kind.from);
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best >= mostGrowth; turn++) {
    const few = await cpuMs(kind, kind.from);
    best = Math.min(best, (await cpuMs(kind, kind.from * 4)) / few);
  }
  return best;
}

async function cpuMs(kind: Growing, count: number): Promise<number> {
  const { root } = grown(kind, count);
  const before = process.cpuUsage();
  const { code, stderr } = await runKept(['report', '--json', '--root', root, '--no-cache']);
  const { user, system } = process.cpuUsage(before);
  rmSync(root, { recursive: true });
  const isFine = kind.isTold ? code === 1 : code === 0;
  if (!isFine) throw new Error(`Ended with ${code}: ${stderr.slice(0, 1000)}`);
  return (user + system) / 1000;
}
