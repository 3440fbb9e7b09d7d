import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Kept itself. */
const project = fileURLToPath(new URL('../..', import.meta.url));

let ofThisProcess: string | undefined;

/**
 * The hash of all that makes results beside what is committed in `slas/`: Kept's own code, the packages it was installed with, the runtime
 * with its tables of zones and languages. Taken once: a process goes on with the code it has loaded.
 */
export function codeKey(): string {
  ofThisProcess ??= hashOfCode();
  return ofThisProcess;
}

function hashOfCode(): string {
  const whole = createHash('sha256');
  const { node, v8, icu, tz, unicode } = process.versions;
  whole.update(JSON.stringify({ node, v8, icu, tz, unicode }));
  for (const file of [...filesOf('src'), ...filesOf('public'), ...lists]) {
    const bytes = bytesOf(file);
    whole.update(`\0${file}\0${bytes?.length}\0`);
    if (bytes !== undefined) whole.update(bytes);
  }
  return whole.digest('hex');
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

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(join(project, file));
  } catch {
    return undefined;
  }
}
