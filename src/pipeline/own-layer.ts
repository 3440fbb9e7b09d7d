import { type LayerTerms, layer } from '../core/agreement/layer.ts';
import { withShared } from '../core/datasets/shared-datasets.ts';
import type { Direction } from '../core/ground/quantity.ts';
import { targetOf } from '../core/targets/index.ts';
import { fieldsOf } from '../core/terms/layers/written.ts';
import { readTerms } from '../core/terms/read.ts';
import type { AgreementSource } from '../repository/repository.ts';
import type { OwnLayer } from './layer-outcome.ts';
import type { Layered } from './layers.ts';

/** What a layer says; undefined where its terms cannot be read. */
export function ownLayerOf(
  { id, file, folder, frontmatter }: AgreementSource,
  { shared }: Pick<Layered, 'shared'>,
): OwnLayer | undefined {
  const { value: terms } = readTerms(layer, withShared(frontmatter.value, shared), file);
  return terms && { id, file, folder, ...saidBy(terms, frontmatter.value) };
}

function saidBy(terms: LayerTerms, written: unknown) {
  const {
    title,
    version,
    summary,
    extends: above,
    definitions = [],
    remedies = [],
    termination = [],
  } = terms;
  const clause = ({
    id,
    text,
    final = false,
  }: {
    id: string;
    text: string;
    final?: boolean | undefined;
  }) => ({
    id,
    text,
    final,
  });
  return {
    title,
    version,
    ...(summary && { summary }),
    ...(above && { extends: above }),
    objectives: (terms.objectives ?? []).map(({ id, title: name, why, target, final = false }, index) => {
      const newest = target.at(-1);
      const agreed = newest && targetOf(newest);
      const threshold = agreed?.threshold && thresholdAsWritten(written, index, agreed.direction);
      return {
        id,
        title: name,
        ...(why && { why }),
        ...(agreed && threshold && { target: { direction: agreed.direction, threshold } }),
        final,
      };
    }),
    remedies: remedies.map(clause),
    termination: termination.map(clause),
    definitions: definitions.map(({ id, term, meaning, final = false }) => ({
      id,
      term,
      text: meaning,
      final,
    })),
  };
}

function thresholdAsWritten(written: unknown, index: number, direction: Direction): string | undefined {
  const { objectives } = fieldsOf(written);
  const { target } = fieldsOf(Array.isArray(objectives) ? objectives[index] : undefined);
  const threshold = fieldsOf(Array.isArray(target) ? target.at(-1) : target)[direction];
  return typeof threshold === 'string' ? threshold : undefined;
}
