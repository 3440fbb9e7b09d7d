import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../folders.ts';
import { installPackages } from '../install-packages.ts';
import { cleanEnvironment } from '../site/build-site.ts';

/** Runs a program to its end, without colours. */
export function run(command: string, cwd: string, ...words: readonly string[]) {
  const env = { ...cleanEnvironment(), NO_COLOR: '1', FORCE_COLOR: undefined };
  return spawnSync(command, words, { cwd, encoding: 'utf8', env, maxBuffer: 1e8 });
}

/** Copies what git would commit of this repository into a folder, but for some of it, with its packages. */
export function copyTree(to: string, isWanted: (file: string) => boolean = () => true): void {
  const listed = run('git', repository, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of listed.stdout.split('\0')) {
    if (file === '' || !isWanted(file) || !existsSync(join(repository, file))) continue;
    cpSync(join(repository, file), join(to, file));
  }
  installPackages(to);
}
