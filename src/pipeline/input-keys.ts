import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { hasErrors } from '../core/ground/finding.ts';
import { judgingSettings } from '../core/terms/judging-settings.ts';
import { checkFolder } from '../repository/check-files.ts';
import { digestOf } from '../repository/digest.ts';
import { acceptedFile, settingsFile, sharedFilesOf } from '../repository/read-repository.ts';
import type { Repository } from '../repository/repository.ts';
import { type AsOf, isDayOfData } from './as-of.ts';
import type { KnownShared } from './known.ts';
import type { Headline } from './sources.ts';

/** The digest of the files that all agreements share. */
export function digestOfShared(repository: Repository): string {
  return digestOfFiles(sharedFilesOf(repository), repository);
}

/** The digest of what an agreement is made from of all that they share: of the settings, what judging reads of them. */
export function digestOfSharedTerms(
  repository: Repository,
  { settings, findings }: Pick<KnownShared, 'settings' | 'findings'>,
): string {
  const files = sharedFilesOf(repository).filter(file => file !== settingsFile && file !== acceptedFile);
  return hashOf([digestOfFiles(files, repository), judgingSettings(settings ?? {}), hasErrors(findings)]);
}

function digestOfFiles(files: readonly string[], { digest, filesIn }: Repository): string {
  const there = filesIn('slas');
  return hashOf(files.map(file => [file, there.includes(file) ? digest(file) : 'none']));
}

/**
 * The digest of the folder of an agreement: its files by name and content. One that holds what may not be there, such as a link, which
 * leads to anything, is like none before.
 */
export function digestOfFolder({ digest, filesIn, findings }: Folders, id: string): string {
  const folder = `slas/${id}`;
  const isOdd = findings.some(({ file }) => file === folder || file.startsWith(`${folder}/`));
  return isOdd ? randomUUID() : hashOf(filesIn(folder).map(file => [file, digest(file)]));
}

type Folders = Pick<Repository, 'digest' | 'filesIn' | 'findings'>;

/** The same of the folder as it is by now, whatever was in it when the house was opened. */
export function digestOfFolderNow(root: string, id: string): string | undefined {
  try {
    const { files, findings } = checkFolder(root, id);
    const digest = (file: string) => digestOf(join(root, file));
    return digestOfFolder({ digest, findings, filesIn: () => files }, id);
  } catch {
    return undefined;
  }
}

export type KeyParts = {
  readonly code: string;
  /** The {@link digestOfSharedTerms}. */
  readonly shared: string;
  readonly asOf: AsOf;
  /** By folder name, all of a house. */
  readonly folders: ReadonlyMap<string, { readonly own: string; readonly headline: Headline }>;
};

/**
 * The hash of all that an agreement is made from: its folder, the folders of what it builds on and of the data that it names, what all share,
 * the day and Kept itself. Where what it names is not all there, the names of all others are shown, and so part of it.
 */
export function inputKey(id: string, { code, shared, asOf, folders }: KeyParts): string {
  const { ids, whole } = reachedBy(id, folders);
  const chain = ids.map(each => [each, folders.get(each)?.own]);
  const others = whole ? undefined : digestOfNames(folders);
  return hashOf([code, shared, asOf.given, isDayOfData(asOf), chain, others]);
}

const digestsOfNames = new WeakMap<KeyParts['folders'], string>();

/** The digest of which agreements there are and can be read: taken once for all that build on something that is not there. */
function digestOfNames(folders: KeyParts['folders']): string {
  const known = digestsOfNames.get(folders);
  const digest = known ?? hashOf([...folders].map(([id, { headline }]) => [id, headline.kind]));
  digestsOfNames.set(folders, digest);
  return digest;
}

/** An agreement and the folders it builds on, bottom up, and whether all of them are there and can be read. */
export function chainOf(
  id: string,
  folders: KeyParts['folders'],
): { readonly ids: readonly string[]; readonly whole: boolean } {
  const ids: string[] = [];
  let whole = true;
  for (let next: string | undefined = id; next !== undefined; ) {
    const folder = folders.get(next);
    const isCircle = ids.includes(next);
    if (folder === undefined || folder.headline.kind === undefined || isCircle) whole = false;
    if (folder === undefined || isCircle) break;
    ids.push(next);
    next = folder.headline.extends;
  }
  return { ids, whole };
}

/**
 * An agreement and every folder that it is made from: what it builds on, bottom up, then those whose datasets any of them names, with what those
 * build on and name; and whether all of them are there and can be read.
 */
export function reachedBy(
  id: string,
  folders: KeyParts['folders'],
): { readonly ids: readonly string[]; readonly whole: boolean } {
  const ids = new Set<string>();
  let whole = true;
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const chain = chainOf(next, folders);
    if (!chain.whole) whole = false;
    for (const each of chain.ids) {
      if (ids.has(each)) continue;
      ids.add(each);
      const { shares = [] } = folders.get(each)?.headline ?? {};
      queue.push(...shares.map(({ folder }) => folder).filter(folder => !ids.has(folder)));
    }
  }
  return { ids: [...ids], whole };
}

/** The folders that an agreement is made from besides those that it builds on: whose data it names, and what those build on and name. */
export function dataFoldersOf(id: string, folders: KeyParts['folders']): readonly string[] {
  const chain = chainOf(id, folders).ids;
  return reachedBy(id, folders).ids.filter(each => !chain.includes(each));
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
