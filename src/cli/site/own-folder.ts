import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../../pipeline/index.ts';

/**
 * Does a piece of work in a folder of its own, which is gone afterwards; so is what killed processes left beside it. Another folder each
 * time: Node keeps modules by their path, and pages are made by modules in such a folder.
 */
export async function inOwnFolder<T>(beside: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(beside, { recursive: true });
  await clear(beside);
  const folder = join(beside, `dist-${process.pid}-${randomUUID()}`);
  await mkdir(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what killed processes left; the folder of one that still runs stays. */
async function clear(beside: string): Promise<void> {
  for (const name of await readdir(beside)) {
    const pid = /^dist-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(beside, name), { recursive: true, force: true });
  }
}
