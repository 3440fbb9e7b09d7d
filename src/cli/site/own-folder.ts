import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInUse, makeOwnFolder, thisProcess } from '../../pipeline/stores.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Does a piece of work in a folder of its own below the `.kept/` of a house or of Kept itself, which is gone afterwards; so is what killed
 * processes left there. Another folder each time: Node keeps modules by their path, and pages are made by modules in such a folder.
 */
export async function withOwnFolder<T>(root: string, work: (folder: string) => Promise<T>): Promise<T> {
  const beside = ownFolderOf(root);
  clear(beside);
  const folder = makeFolder(root);
  try {
    return await work(folder);
  } finally {
    removeFolder(folder);
    removeIfEmpty(root, beside);
  }
}

/** How often another process may be quicker to remove what it leaves empty. */
const mostTries = 100;

function makeFolder(root: string): string {
  for (let tries = 1; ; tries++) {
    const folder = join(ownFolderOf(root), `dist-${thisProcess}-${randomUUID()}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isGone || tries === mostTries) throw error;
    }
  }
}

/** The `.kept/` of a folder; whoever runs the command can put right that it cannot be made. */
export function ownFolderOf(root: string): string {
  const folder = makeOwnFolder(root);
  if (folder !== undefined) return folder;
  throw new UsageError(
    `unexpected \`${join(root, '.kept')}\`, which cannot be written to, expected a folder to make the site in. Give the right to, or remove what is there.`,
  );
}

/** Removes a folder with all that is in it, if it is there: at once, which takes half the time and a fifth of the work of doing it file by file. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Where nothing is kept nothing is left. */
function removeIfEmpty(root: string, beside: string): void {
  try {
    if (readdirSync(beside).join() !== '.gitignore') return;
    rmSync(join(beside, '.gitignore'), { force: true });
    rmdirSync(beside);
  } catch {
    // Another process has begun to work in it, or has removed it.
    if (existsSync(beside)) makeOwnFolder(root);
  }
}

/** None where another process has just removed what it left empty. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes what killed processes left; the folder of one that still runs stays. */
function clear(beside: string): void {
  for (const name of namesIn(beside)) {
    const [, owner] = /^dist-(\d+.*)/.exec(name) ?? [];
    const path = join(beside, name);
    if (owner !== undefined && !isInUse(path, owner)) removeFolder(path);
  }
}
