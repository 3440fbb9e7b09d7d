import type { Input } from '../../core/change/side.ts';
import { acceptedFile } from '../../repository/read-repository.ts';
import { chainOf, type KeyParts, reachedBy } from '../input-keys.ts';

/** The input of an agreement that a file is, whether it is there on this side or not; undefined for one that it is not made from. */
export function inputOf(path: string, id: string, folders: KeyParts['folders']): Input | undefined {
  const [, folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    if (path === acceptedFile) return undefined;
    return folder === 'calendars.yaml' || folder.endsWith('.ics') ? 'calendar' : 'terms';
  }
  if (!reachedBy(id, folders).ids.includes(folder)) return undefined;
  if (isData(rest)) return folder === id || isDataOf(folder, id, folders) ? 'data' : undefined;
  return folder === id || !chainOf(id, folders).ids.includes(folder) ? 'terms' : 'layer';
}

/** Whether a file in the folder of an agreement is of its data: its terms, and the pictures that its prose shows, are none. */
function isData(path: readonly string[]): boolean {
  return path[0] === 'metrics' || path.join('/').toLowerCase().endsWith('.csv');
}

/** Whether the data of a folder is that of an agreement: what stands beside the terms it builds on is not. */
function isDataOf(folder: string, id: string, folders: KeyParts['folders']): boolean {
  const { ids } = reachedBy(id, folders);
  return ids.some(each => folders.get(each)?.headline.shares?.some(shared => shared.folder === folder));
}
