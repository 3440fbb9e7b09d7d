import type { Repository } from '../repository/repository.ts';
import type { Effects } from './effects.ts';
import { digestOfFolder } from './input-keys.ts';
import type { Known } from './known.ts';
import { type Headline, headlineOf, type Sources } from './sources.ts';

/** The folder of an agreement: what it holds, and what the rest of the house must know of it. */
export type Folder = {
  /** The digest of all that is in it. */
  readonly own: string;
  readonly headline: Headline;
};

/** Every folder of a house by its name, in order. Only one that changed is read beyond its bytes. */
export async function readFolders(
  repository: Repository,
  known: Known,
  sources: Sources,
  effects: Pick<Effects, 'progress'>,
): Promise<ReadonlyMap<string, Folder>> {
  const folders = new Map<string, Folder>();
  for (const [done, id] of repository.ids.entries()) {
    effects.progress('read', done, repository.ids.length);
    const own = digestOfFolder(repository, id);
    const before = known.agreements[id];
    const headline = before?.own === own ? before.finished.headline : headlineOf(await sources.read(id));
    folders.set(id, { own, headline });
  }
  return folders;
}
