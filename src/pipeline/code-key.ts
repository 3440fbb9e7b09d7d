import { hash, randomUUID } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../repository/digest.ts';
import { openDigests } from '../repository/digests.ts';
import { entriesBelow } from '../repository/entries-below.ts';
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
  const files = [...filesOf('src'), ...filesOf('public'), ...filesAtTop(), installed];
  const hashed = files.map(file => [file, digests.of(file) ?? targetOf(file)]);
  digests.leave();
  return hash('sha256', JSON.stringify([{ node, v8, icu, tz, unicode }, hashed]));
}

/** Which packages there are, as npm wrote it when it installed them; what somebody edits inside one of them is not seen. */
const installed = 'node_modules/.package-lock.json';

/** The files of Kept’s own folder say which packages it wants and how it is compiled, some of them by their mere names. */
function filesAtTop(): readonly string[] {
  return readdirSync(project, { withFileTypes: true })
    .filter(entry => !entry.isDirectory() && !entry.name.endsWith('.md'))
    .map(entry => entry.name)
    .sort();
}

/** Where a link leads, with the digest of the file that is there; a folder there is never the same as before. */
function targetOf(file: string): string | undefined {
  try {
    const target = realpathSync(join(project, file));
    return statSync(target).isFile() ? `${target} ${digestOf(target)}` : randomUUID();
  } catch {
    return undefined;
  }
}

function filesOf(folder: string): readonly string[] {
  return entriesBelow(join(project, folder))
    .flatMap(([path, entry]) => (entry.isDirectory() ? [] : [path.slice(project.length)]))
    .sort();
}
