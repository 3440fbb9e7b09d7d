import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

/** A folder that is gone after the tests of a file, among the temporary files of the machine unless another place is given. */
export function temporaryFolder(name: string, beside = tmpdir()): string {
  mkdirSync(beside, { recursive: true });
  const folder = realpathSync(mkdtempSync(join(beside, `kept-${name}-`)));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
