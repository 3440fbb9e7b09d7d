import { fieldsOf } from '../core/terms/layers/written.ts';
import type { AgreementSource } from '../repository/repository.ts';
import type { Sources } from './sources.ts';

/** An agreement and all that it builds on, by folder name. */
export async function readAbove(
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
