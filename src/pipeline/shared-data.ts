import { type Owner, type SharedDatasets, sharedDatasets } from '../core/datasets/shared-datasets.ts';
import { sharedNames } from '../core/datasets/shared-name.ts';
import { byName } from '../core/ground/by-name.ts';
import { isZone } from '../core/ground/calendar/instant.ts';
import { fieldsOf, type Written } from '../core/terms/layers/written.ts';
import type { DataOwners } from '../metrics/data-input.ts';
import { chainAbove } from './chain-above.ts';
import type { Sources } from './sources.ts';

/** The datasets that an agreement names of other folders, and the terms of those folders. */
export type SharedData = SharedDatasets & { readonly owners: readonly Owner[] };

/**
 * Reads the folders whose datasets an agreement names, and those that they name in turn.
 *
 * @param whole its terms after its layers, as they were written
 * @param readable folders whose terms can be read
 * @param isThere tells a folder whose terms cannot be read from one that does not exist
 */
export async function sharedDataOf(
  written: Written,
  whole: unknown,
  readable: readonly string[],
  isThere: (id: string) => boolean,
  sources: Sources,
): Promise<SharedData> {
  /** A folder with its terms after its layers; undefined where they cannot be read, or are not all there. */
  const ownerOf = async (id: string): Promise<Owner | undefined> => {
    const { source } = await sources.read(id);
    if (!source) return undefined;
    const { chain, merged } = await chainAbove(source, sources, readable, isThere);
    const value = merged?.value ?? source.frontmatter.value;
    return chain.whole ? { id, file: source.file, value } : undefined;
  };
  const owners = new Map<string, Owner | undefined>(readable.map(id => [id, undefined]));
  const read = new Map<string, Owner>();
  const queue = sharedNames(whole).map(({ folder }) => folder);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === written.id || read.has(next) || !isThere(next)) continue;
    const owner = await ownerOf(next);
    owners.set(next, owner);
    if (!owner) continue;
    read.set(next, owner);
    queue.push(...sharedNames(owner.value).map(({ folder }) => folder));
  }
  const own = Object.keys(fieldsOf(fieldsOf(written.value).datasets));
  const found = sharedDatasets({ id: written.id, file: written.file, value: whole, own }, owners);
  return { ...found, owners: found.folders.flatMap(id => read.get(id) ?? []) };
}

/** What reading the data of other folders needs of their terms. */
export function dataOwners({ owners }: Pick<SharedData, 'owners'>): DataOwners {
  return byName(
    owners.map(({ id, value }) => {
      const { timezone, datasets } = fieldsOf(value);
      const zone = typeof timezone === 'string' && isZone(timezone) ? timezone : undefined;
      const kinds = Object.entries(fieldsOf(datasets)).map(([name, written]) => {
        const { kind } = fieldsOf(written);
        return [name, typeof kind === 'string' ? kind : undefined] as const;
      });
      return [id, { zone, datasets: byName(kinds) }] as const;
    }),
  );
}
