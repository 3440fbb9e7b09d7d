import { lstatSync } from 'node:fs';

/** Whether there is a process of this number, be it of somebody else. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether what stands at a path is of a process of this number that still runs. In a container each process may have the number of the one
 * before: what was made before this one began is of that.
 */
export function isInUse(path: string, pid: number): boolean {
  if (pid !== process.pid) return isRunning(pid);
  const { mtimeMs = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return mtimeMs >= performance.timeOrigin;
}
