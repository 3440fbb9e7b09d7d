import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDigests } from '../repository/digests.ts';
import { noStore, type Store } from '../repository/store.ts';

/** The folder of Kept itself. */
const project = fileURLToPath(new URL('../..', import.meta.url));

let ofThisProcess: string | undefined;

/**
 * The hash of all that makes results beside what is committed in `slas/`: Kept's own code, the packages it was installed with, the runtime
 * with its tables of zones and languages. Taken once, with the help of what a store knows: a process goes on with the code it has loaded.
 */
export function codeKey(store: Store = noStore): string {
  ofThisProcess ??= hashOfCode(store);
  return ofThisProcess;
}

function hashOfCode(store: Store): string {
  const { node, v8, icu, tz, unicode } = process.versions;
  const digests = openDigests(project, { store, name: 'code', key: project });
  const files = [...filesOf('src'), ...filesOf('public'), ...lists].map(file => [file, digests.of(file)]);
  digests.leave();
  return hash('sha256', JSON.stringify([{ node, v8, icu, tz, unicode }, files]));
}

/** What says which packages there are, one of them written by npm as it installs them, and how the code is compiled. */
const lists = [
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(project.length))
    .sort();
}
