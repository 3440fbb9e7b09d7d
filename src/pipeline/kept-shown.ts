import type { Store } from '../repository/store.ts';
import type { Shown } from './finished.ts';

/** The room of what there is to show of agreements. */
export const shownRoom = 'reports';

/** What there is to show of an agreement, as it was kept for a key; undefined where it was not. */
export function readShown(store: Store, id: string, key: string): Shown | undefined {
  const text = store.read(`${shownRoom}/${id}`, key);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Keeps it, as the JSON that it is; false where it could not be kept. */
export function writeShown(store: Store, id: string, key: string, text: string): boolean {
  return store.write(`${shownRoom}/${id}`, key, text);
}
