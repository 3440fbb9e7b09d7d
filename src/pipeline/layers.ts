import { layer } from '../core/agreement/layer.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Chain, chainOf } from '../core/terms/layers/chain.ts';
import { type Merged, mergeLayers } from '../core/terms/layers/merge.ts';
import { originOf } from '../core/terms/layers/place.ts';
import { fieldsOf, isLayer, type Written } from '../core/terms/layers/written.ts';
import { readTerms } from '../core/terms/read.ts';
import type { AgreementSource, Repository } from '../repository/repository.ts';
import { type Sources, writtenOf } from './sources.ts';

/** The frontmatter of one agreement after its layers. */
export type Layered = {
  readonly chain: Chain;
  /** The layers it builds on as they were read, top to bottom. */
  readonly above: readonly AgreementSource[];
  /** True for terms that are only a layer. */
  readonly isLayer: boolean;
  /** Absent where it builds on nothing. */
  readonly merged: Merged | undefined;
  /** What holds in the end. */
  readonly value: unknown;
  /** What is wrong with the layers, or with this one as a layer. */
  readonly findings: readonly Finding[];
};

/** The terms of an agreement after its layers. `readable` are the folders whose terms can be read. */
export async function layeredTerms(
  source: AgreementSource,
  { files, filesIn }: Pick<Repository, 'files' | 'filesIn'>,
  readable: readonly string[],
  sources: Sources,
): Promise<Layered> {
  const all = await readAbove(source, sources);
  const written = writtenOf(source);
  const chain = chainOf(
    written,
    {
      ids: readable,
      get: id => {
        const found = all.get(id);
        return found && writtenOf(found);
      },
    },
    id => files.includes(`slas/${id}/agreement.mdx`),
  );
  const only = isLayer(written);
  const isAlone = chain.layers.length === 1 && fieldsOf(written.value).without === undefined;
  const merged = chain.whole && !isAlone ? mergeLayers(chain.layers) : undefined;
  // Parts of merged terms are held against the schema where they were written.
  const ofParts =
    only || merged || !chain.whole ? readTerms(layer, written.value, written.file).findings : [];
  return {
    chain,
    above: chain.layers.slice(0, -1).flatMap(each => all.get(each.id) ?? []),
    isLayer: only,
    merged,
    value: merged?.value ?? written.value,
    findings: [
      ...chain.findings,
      ...(merged?.findings ?? []),
      ...ofParts,
      ...(only ? dataBeside(source.id, filesIn(source.folder)) : []),
    ],
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

/** Schema findings about merged terms that stand against no part of any layer: what none of them says. */
export function ofNoLayer(findings: readonly Finding[], merged: Merged | undefined): readonly Finding[] {
  return findings.filter(({ place }) => place.kind === 'terms' && !originOf(place.path, merged));
}

/** Data in the folder of a layer, which nothing would read. */
function dataBeside(id: string, files: readonly string[]): Finding[] {
  const data = files.filter(file => /\.(csv|tsv|json)$/.test(file));
  return data.map(file => ({
    code: 'layer-data',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Unexpected data in \`${id}\`, which is a layer and not judged, expected it in an agreement that builds on it`,
    fix: 'Move the file',
  }));
}

/** Said of a layer that nothing builds on. */
export function unusedLayer({ file }: Pick<Written, 'file'>): Finding {
  return {
    code: 'unused-layer',
    severity: 'warning',
    file,
    place: { kind: 'terms', path: ['layer'] },
    message: 'Unexpected layer that nothing builds on, expected an agreement that names it as `extends`',
    fix: 'Build on it, or remove it',
  };
}
