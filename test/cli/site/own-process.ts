import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnvironment, repository } from '../../site/build-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** A copy of a house below `test/input/`, to build and to write to. */
export function copyOf(house: string): string {
  const root = temporaryFolder(house);
  cpSync(join(repository, 'test/input', house, 'slas'), join(root, 'slas'), { recursive: true });
  return root;
}

/**
 * Runs code in a process without what vitest does to one, in a folder of nobody. It finds `main`, `runProcess` and `realIo` of the command,
 * and what it is given as `given`.
 */
export function inOwnProcess(code: string, given: unknown = {}): SpawnSyncReturns<string> {
  const from = (file: string) => JSON.stringify(pathToFileURL(join(repository, 'src/cli', file)).href);
  const text = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { main, runProcess } from ${from('main.ts')};
    import { realIo } from ${from('io.ts')};
    const given = ${JSON.stringify(given)};
    ${code}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', text], {
    cwd: temporaryFolder('nobody'),
    encoding: 'utf8',
    env: { ...cleanEnvironment(), NO_COLOR: '1' },
  });
}
