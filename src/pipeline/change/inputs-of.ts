import type { Input } from '../../core/change/side.ts';
import { chainOf, type KeyParts, reachedBy } from '../input-keys.ts';

/** Files beside the folders of agreements that none of them is made from. */
const ofNoAgreement: readonly string[] = ['slas/accepted.csv'];

/** The input of an agreement that a file is, whether it is there on this side or not; undefined for one that it is not made from. */
export function inputOf(path: string, id: string, folders: KeyParts['folders']): Input | undefined {
  const [, folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    if (ofNoAgreement.includes(path)) return undefined;
    return folder === 'calendars.yaml' || folder.endsWith('.ics') ? 'calendar' : 'terms';
  }
  if (!reachedBy(id, folders).ids.includes(folder)) return undefined;
  if (rest.join('/') !== 'agreement.mdx')
    return folder === id || isDataOf(folder, id, folders) ? 'data' : undefined;
  return folder === id || !chainOf(id, folders).ids.includes(folder) ? 'terms' : 'layer';
}

/** Whether the data of a folder is that of an agreement: what stands beside the terms it builds on is not. */
function isDataOf(folder: string, id: string, folders: KeyParts['folders']): boolean {
  const { ids } = reachedBy(id, folders);
  return ids.some(each => folders.get(each)?.headline.shares?.some(shared => shared.folder === folder));
}
