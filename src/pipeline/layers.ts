import { layer } from '../core/agreement/layer.ts';
import type { Finding } from '../core/ground/finding.ts';
import { type Chain, chainOf } from '../core/terms/layers/chain.ts';
import { type Merged, mergeLayers } from '../core/terms/layers/merge.ts';
import { originOf } from '../core/terms/layers/place.ts';
import { fieldsOf, isLayer, type Written } from '../core/terms/layers/written.ts';
import { readTerms } from '../core/terms/read.ts';
import type { AgreementSource, Repository } from '../repository/repository.ts';

/** The frontmatter of one agreement after its layers. */
export type Layered = {
  readonly chain: Chain;
  /** True for terms that are only a layer. */
  readonly isLayer: boolean;
  /** Absent where it builds on nothing. */
  readonly merged: Merged | undefined;
  /** What holds in the end. */
  readonly value: unknown;
};

/** The layers of every agreement by its folder's name, and what is wrong with them, each said once. */
export function layeredTerms({ agreements, files }: Repository): {
  readonly layered: ReadonlyMap<string, Layered>;
  readonly findings: readonly Finding[];
} {
  const all = new Map(agreements.map(source => [source.id, writtenOf(source)]));
  const isThere = (id: string) => files.includes(`slas/${id}/agreement.mdx`);
  const layered = new Map(
    [...all].map(([id, written]): [string, Layered] => {
      const chain = chainOf(written, all, isThere);
      const isAlone = chain.layers.length === 1 && fieldsOf(written.value).without === undefined;
      const merged = chain.whole && !isAlone ? mergeLayers(chain.layers) : undefined;
      return [id, { chain, isLayer: isLayer(written), merged, value: merged?.value ?? written.value }];
    }),
  );
  const findings = [...layered.values()].flatMap(({ chain, merged }) => [
    ...chain.findings,
    ...(merged?.findings ?? []),
  ]);
  for (const [id, { chain, merged, isLayer: only }] of layered) {
    const written = all.get(id)!;
    // Parts of merged terms are held against the schema where they were written.
    if (only || merged || !chain.whole)
      findings.push(...readTerms(layer, written.value, written.file).findings);
    if (!only) continue;
    findings.push(...dataBeside(id, files));
    if (![...all.values()].some(each => fieldsOf(each.value).extends === id)) findings.push(unused(written));
  }
  return { layered, findings };
}

function writtenOf({ id, file, frontmatter }: AgreementSource): Written {
  return { id, file, value: frontmatter.value };
}

/** Schema findings about merged terms that stand against no part of any layer: what none of them says. */
export function ofNoLayer(findings: readonly Finding[], merged: Merged | undefined): readonly Finding[] {
  return findings.filter(({ place }) => place.kind === 'terms' && !originOf(place.path, merged));
}

/** Data in the folder of a layer, which nothing would read. */
function dataBeside(id: string, files: readonly string[]): Finding[] {
  const data = files.filter(file => file.startsWith(`slas/${id}/`) && /\.(csv|tsv|json)$/.test(file));
  return data.map(file => ({
    code: 'layer-data',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Unexpected data in \`${id}\`, which is a layer and not judged, expected it in an agreement that builds on it`,
    fix: 'Move the file',
  }));
}

function unused({ file }: Written): Finding {
  return {
    code: 'unused-layer',
    severity: 'warning',
    file,
    place: { kind: 'terms', path: ['layer'] },
    message: 'Unexpected layer that nothing builds on, expected an agreement that names it as `extends`',
    fix: 'Build on it, or remove it',
  };
}
