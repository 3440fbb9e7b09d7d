import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

export type Place = {
  /** The folder that `dist/` is for. */
  readonly root: string;
  /** Where the site is made: a folder from which the packages that Astro's pages import are found. */
  readonly workshop: string;
};

/**
 * Makes `dist/` in one step: `make` fills a folder of its own, which then takes the place of the old one. Where anything
 * fails or the process is killed, the last good `dist/` stays; what is left over is cleared by the next call.
 */
export async function publish<T>(
  { root, workshop }: Place,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const dist = join(root, 'dist');
  const store = join(root, '.kept');
  const last = join(store, 'last-dist');
  // Another one each time: Node keeps modules by their path, and pages are made by modules in this folder.
  const own = `dist-${process.pid}-${randomUUID()}`;
  const fresh = join(workshop, own);
  const moved = join(store, `${own}-moved`);
  await mkdir(store, { recursive: true });
  await mkdir(workshop, { recursive: true });
  await restore(dist, last);
  await clear(store);
  await clear(workshop);
  await mkdir(fresh);
  try {
    const made = await make(fresh);
    await move(fresh, moved);
    if (existsSync(dist)) await rename(dist, last);
    await rename(moved, dist);
    await rm(last, { recursive: true, force: true });
    return made;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(moved, { recursive: true, force: true });
    if (store !== workshop) await rmdir(store).catch(() => undefined);
  }
}

/** Moves a folder, also to another disk, where nothing can be renamed to. */
async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
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
