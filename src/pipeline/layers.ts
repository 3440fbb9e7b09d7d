import { layer } from '../core/agreement/layer.ts';
import { isOfItself, withShared } from '../core/datasets/shared-datasets.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { Merged } from '../core/terms/layers/merge.ts';
import { originOf } from '../core/terms/layers/place.ts';
import { isLayer, type Written } from '../core/terms/layers/written.ts';
import { readTerms } from '../core/terms/read.ts';
import type { AgreementSource, Repository } from '../repository/repository.ts';
import { type ChainAbove, chainAbove } from './chain-above.ts';
import { type LayerData, layerData } from './layer-data.ts';
import { type SharedData, sharedDataOf } from './shared-data.ts';
import { type Sources, writtenOf } from './sources.ts';

/** The frontmatter of one agreement after its layers. */
export type Layered = ChainAbove & {
  /** True for terms that are only a layer. */
  readonly isLayer: boolean;
  /** What it names of other folders. */
  readonly shared: SharedData;
  /** What holds in the end. */
  readonly value: unknown;
  /** What is wrong with the layers, or with this one as a layer. */
  readonly findings: readonly Finding[];
  /** What is said of the data in its folder, where it is a layer and nobody names that. */
  readonly ifNotShared: LayerData['ifNotShared'];
};

/** The terms of an agreement after its layers. `readable` are the folders whose terms can be read. */
export async function layeredTerms(
  source: AgreementSource,
  { files, filesIn }: Pick<Repository, 'files' | 'filesIn'>,
  readable: readonly string[],
  sources: Sources,
): Promise<Layered> {
  const written = writtenOf(source);
  const isThere = (id: string) => files.includes(`slas/${id}/agreement.mdx`);
  const { chain, above, merged } = await chainAbove(source, sources, readable, isThere);
  const only = isLayer(written);
  const whole = merged?.value ?? written.value;
  const shared = await sharedDataOf(written, whole, readable, isThere, sources);
  // Parts of merged terms are held against the schema where they were written.
  const ofParts =
    only || merged || !chain.whole
      ? readTerms(layer, withShared(written.value, shared), written.file).findings.filter(
          isOfItself(written.value),
        )
      : [];
  const beside = only ? layerData(source, whole, filesIn(source.folder)) : undefined;
  return {
    chain,
    above,
    merged,
    isLayer: only,
    shared,
    value: withShared(whole, shared),
    findings: [
      ...chain.findings,
      ...(merged?.findings ?? []),
      ...shared.findings,
      ...ofParts,
      ...(beside?.never ?? []),
    ],
    ifNotShared: beside?.ifNotShared ?? [],
  };
}

/** Schema findings about merged terms that stand against no part of any layer: what none of them says. */
export function ofNoLayer(findings: readonly Finding[], merged: Merged | undefined): readonly Finding[] {
  return findings.filter(({ place }) => place.kind === 'terms' && !originOf(place.path, merged));
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
