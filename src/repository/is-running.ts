import { hash } from 'node:crypto';
import { lstatSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What another machine or container left is in use for as long as a build may take: whether its process runs cannot be seen from here. */
const longestMs = 60 * 60 * 1000;

/** Where numbers of processes are those of this process: a machine, or a container on it. */
const here = hash('sha256', `${hostname()} ${numbering()}`).slice(0, 8);

/** Names this process in the names of what it makes. */
export const thisProcess = `${process.pid}@${here}`;

/** Whether there is a process of this number, be it of somebody else. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether what stands at a path is of a process, named as {@link thisProcess}, that may still run. In a container each process may have the
 * number of the one before: what was made before this one began is of that.
 */
export function isInUse(path: string, name: string): boolean {
  const [, pid = '', where = here] = /^(\d+)(?:@(\w+))?/.exec(name) ?? [];
  if (where === here && pid !== String(process.pid)) return isRunning(Number(pid));
  const { mtimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return mtimeMs >= (where === here ? performance.timeOrigin : Date.now() - longestMs);
}

/** Containers of one machine may have one name for it, and each numbers its processes by itself. */
function numbering(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
