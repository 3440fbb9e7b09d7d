import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes `dist/` in one step: `make` fills a folder of its own, which then takes the place of the old one. Where anything
 * fails or the process is killed, the last good `dist/` stays; what is left over is cleared by the next call.
 */
export async function publish<T>(root: string, make: (folder: string) => Promise<T>): Promise<T> {
  const dist = join(root, 'dist');
  const store = join(root, '.kept');
  const last = join(store, 'last-dist');
  await mkdir(store, { recursive: true });
  await restore(dist, last);
  await clear(store);
  const fresh = join(store, `dist-${process.pid}-new`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    const made = await make(fresh);
    if (existsSync(dist)) await rename(dist, last);
    await rename(fresh, dist);
    await rm(last, { recursive: true, force: true });
    return made;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Undoes a kill between the two renames: the last good state comes back. */
async function restore(dist: string, last: string): Promise<void> {
  if (!existsSync(last)) return;
  if (existsSync(dist)) await rm(last, { recursive: true, force: true });
  else await rename(last, dist);
}

/** Removes what killed builds left; the folder of a build that still runs stays. */
async function clear(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    const pid = /^dist-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(store, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
