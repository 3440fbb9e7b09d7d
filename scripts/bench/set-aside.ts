import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

let count = 0;

/**
 * Takes folders away from where they are, so that nothing of them is found, without deleting them: some file systems look long for room for
 * new files for minutes after many were deleted, which would be measured too. They go with the temporary folder they are in.
 */
export function setAside(folder: string, names: readonly string[]): void {
  const aside = `${folder}-aside`;
  mkdirSync(aside, { recursive: true });
  for (const name of names) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, `${++count}`));
  }
}
