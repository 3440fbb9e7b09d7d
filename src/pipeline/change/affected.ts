import { canonical } from '../../core/ground/canonical.ts';
import { judgingSettings } from '../../core/terms/judging-settings.ts';
import { acceptedFile, settingsFile } from '../../repository/read-repository.ts';
import type { House } from '../house.ts';
import { type KeyParts, reachedBy } from '../input-keys.ts';

/** The folders of agreements in which something differs. */
export function foldersIn(changed: readonly string[]): readonly string[] {
  const folders = changed.flatMap(path => {
    const [, folder = '', ...below] = path.split('/');
    return below.length > 0 ? [folder] : [];
  });
  return [...new Set(folders)];
}

/** Agreements of a house that something is different for where these folders differ; those to which something is missing are among them. */
export function reaching(folders: KeyParts['folders'], differing: readonly string[]): readonly string[] {
  if (differing.length === 0) return [];
  return [...folders.keys()].filter(id => {
    const { ids, whole } = reachedBy(id, folders);
    return !whole || ids.some(each => differing.includes(each));
  });
}

/** Whether something differs that all agreements share and are judged by. */
export function allAreReached(changed: readonly string[], base: House, head: House): boolean {
  const shared = changed.filter(path => path.split('/').length === 2 && path !== acceptedFile);
  if (shared.some(path => path !== settingsFile)) return true;
  const judgedBy = ({ shared: { settings } }: House) => canonical(judgingSettings(settings ?? {}));
  return shared.length > 0 && judgedBy(base) !== judgedBy(head);
}
