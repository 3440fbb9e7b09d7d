import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askGit, bytesFromGit } from './git.ts';
import { contentFolder } from './place.ts';

/** The files of `slas/` in a commit, by path from the root of the house: the name of what each holds. */
export type CommitFiles = {
  readonly blobs: ReadonlyMap<string, string>;
  /** Paths of what is no file: links, and other repositories. They are never written. */
  readonly odd: readonly string[];
};

/** Lists the files of `slas/` in a commit, without reading them; undefined where git does not say. */
export async function readCommitFiles(root: string, commit: string): Promise<CommitFiles | undefined> {
  const listed = await askGit(root, 'ls-tree', '-r', '-z', commit, `${contentFolder}/`);
  if (listed === undefined) return undefined;
  const blobs = new Map<string, string>();
  const odd: string[] = [];
  for (const entry of listed.split('\0')) {
    const [, mode, kind, name, path] = /^(\d+) (\w+) (\w+)\t([\s\S]+)$/.exec(entry) ?? [];
    if (mode === undefined || name === undefined || path === undefined) continue;
    if (kind !== 'blob' || mode === '120000' || !isBelow(path)) odd.push(path);
    else blobs.set(path, name);
  }
  return { blobs, odd };
}

/** A tree may hold any names, also such as lead out of it. */
function isBelow(path: string): boolean {
  const parts = path.split('/');
  return (
    parts[0] === contentFolder &&
    !parts.some(part => part === '' || part === '.' || part === '..' || part.includes('\\'))
  );
}

/** Writes files of a commit below a folder, under the same paths. Throws where git does not give what it has listed. */
export async function writeCommitFiles(
  root: string,
  { blobs }: CommitFiles,
  paths: readonly string[],
  folder: string,
): Promise<void> {
  const names = paths.flatMap(path => blobs.get(path) ?? []);
  const bytes = await bytesFromGit(root, [...new Set(names)]);
  for (const path of paths) {
    const name = blobs.get(path);
    const held = name === undefined ? undefined : bytes.get(name);
    if (held === undefined) throw new CommitNotWhole(path);
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, held);
  }
}

/** Git lists a file of a commit and does not have it, as in a clone that leaves out what is large. */
export class CommitNotWhole extends Error {
  constructor(path: string) {
    super(
      `git does not have \`${path}\` of the commit it is compared with. Fetch it: \`git fetch --refetch --no-filter\`.`,
    );
    this.name = 'CommitNotWhole';
  }
}
