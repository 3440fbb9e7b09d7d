import { isFields } from '../ground/fields.ts';
import { fieldsOf } from '../terms/layers/written.ts';

/** A dataset of another folder, by the names of both. */
export type SharedName = { readonly folder: string; readonly name: string };

/** Reads `cloud-service/incidents`. */
export function readSharedName(text: string): SharedName | undefined {
  const [, folder, name] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\S.*)$/.exec(text.trim()) ?? [];
  return folder === undefined || name === undefined ? undefined : { folder, name };
}

/** The names of datasets of other folders in terms as they were written: what has to be read to find them. */
export function sharedNames(value: unknown): readonly SharedName[] {
  return Object.values(fieldsOf(fieldsOf(value).datasets)).flatMap(
    written => (isFields(written) && typeof written.from === 'string' && readSharedName(written.from)) || [],
  );
}
