import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Store } from '../../pipeline/index.ts';
import { publishedName } from './published.ts';
import { findStanding, type Standing } from './standing.ts';
import type { StandingTask } from './standing-worker.ts';

/** From so many bytes of notes on what was published, some thousand files, a thread of its own saves more than it takes to start. */
const leastBytes = 300_000;

/** Looks at what stands in `dist/`: where there is much, while this process does something else. Asks for it in the end. */
export function lookAtStanding(
  root: string,
  store: Store,
  least: number = leastBytes,
): () => Promise<Standing> {
  const { folder } = store;
  if (folder === undefined || sizeOf(join(folder, publishedName)) < least)
    return async () => findStanding(root, store);
  const task: StandingTask = { root, folder };
  const found = new Promise<Standing>((resolve, reject) => {
    const thread = new Worker(new URL('standing-worker.ts', import.meta.url), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', reject);
  });
  // Whatever ends it, the same is found here.
  const safe = found.catch(() => findStanding(root, store));
  return () => safe;
}

function sizeOf(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
