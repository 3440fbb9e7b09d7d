import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { textOption } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The folder that holds `slas/`: `--root`, else the nearest one from here upwards. */
export function findRoot(given: Given, io: Io): string {
  const stated = textOption(given, 'root');
  if (stated !== undefined) {
    const root = resolve(io.cwd, stated);
    if (existsSync(join(root, 'slas'))) return root;
    throw new UsageError(`unexpected \`${stated}\` for --root, expected a folder that holds \`slas/\`.`);
  }
  for (let folder = resolve(io.cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'slas'))) return folder;
    if (folder === dirname(folder)) {
      throw new UsageError('there is no `slas/` here or above. Say where it is with --root <folder>.');
    }
  }
}
