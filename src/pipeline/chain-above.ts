import { type Chain, chainOf } from '../core/terms/layers/chain.ts';
import { type Merged, mergeLayers } from '../core/terms/layers/merge.ts';
import { fieldsOf } from '../core/terms/layers/written.ts';
import type { AgreementSource } from '../repository/repository.ts';
import { type Sources, writtenOf } from './sources.ts';

/** An agreement with the layers that it builds on. */
export type ChainAbove = {
  readonly chain: Chain;
  /** The layers it builds on as they were read, top to bottom. */
  readonly above: readonly AgreementSource[];
  /** Absent where it builds on nothing, or they are not all there. */
  readonly merged: Merged | undefined;
};

/**
 * Reads what an agreement builds on, and puts its terms together.
 *
 * @param ids folders whose terms can be read
 * @param isThere tells a folder whose terms cannot be read from one that does not exist
 */
export async function chainAbove(
  source: AgreementSource,
  sources: Sources,
  ids: readonly string[],
  isThere: (id: string) => boolean,
): Promise<ChainAbove> {
  const read = await readAbove(source, sources);
  const get = (id: string) => {
    const found = read.get(id);
    return found && writtenOf(found);
  };
  const chain = chainOf(writtenOf(source), { ids, get }, isThere);
  const isAlone = chain.layers.length === 1 && fieldsOf(source.frontmatter.value).without === undefined;
  return {
    chain,
    above: chain.layers.slice(0, -1).flatMap(each => read.get(each.id) ?? []),
    merged: chain.whole && !isAlone ? mergeLayers(chain.layers) : undefined,
  };
}

/** An agreement and all that it builds on, by folder name. */
async function readAbove(
  source: AgreementSource,
  sources: Sources,
): Promise<ReadonlyMap<string, AgreementSource>> {
  const all = new Map<string, AgreementSource>();
  for (let next: AgreementSource | undefined = source; next && !all.has(next.id); ) {
    all.set(next.id, next);
    const above: unknown = fieldsOf(next.frontmatter.value).extends;
    next = typeof above === 'string' ? (await sources.read(above)).source : undefined;
  }
  return all;
}
