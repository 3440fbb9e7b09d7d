import { type LayerTerms, layer } from '../core/agreement/layer.ts';
import type { Direction } from '../core/ground/quantity.ts';
import { targetOf } from '../core/targets/index.ts';
import { fieldsOf } from '../core/terms/layers/written.ts';
import { readTerms } from '../core/terms/read.ts';
import type { CheckedAgreement } from './check.ts';

/** A layer, which is not judged by itself: its text, and what it says to those that build on it. Plain JSON. */
export type LayerOutcome = {
  /** The folder's name. */
  readonly id: string;
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  readonly folder: string;
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  /** The layer it builds on itself. */
  readonly extends?: string;
  /** Agreements and layers that build on it directly. */
  readonly builtOnBy: readonly { readonly id: string; readonly title: string }[];
  readonly objectives: readonly LayerObjective[];
  readonly remedies: readonly LayerClause[];
  readonly termination: readonly LayerClause[];
  readonly definitions: readonly (LayerClause & { readonly term: string })[];
};

export type LayerObjective = {
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  /** The newest target where it is a fixed one, as written: at least `99.9%`. */
  readonly target?: { readonly direction: Direction; readonly threshold: string };
  readonly final: boolean;
};

export type LayerClause = { readonly id: string; readonly text: string; readonly final: boolean };

/** Every layer among the agreements, by folder name. */
export function layerOutcomes(agreements: readonly CheckedAgreement[]): LayerOutcome[] {
  return agreements.flatMap(({ source, layered }): LayerOutcome[] => {
    if (!layered.isLayer) return [];
    const { value: terms } = readTerms(layer, source.frontmatter.value, source.file);
    if (!terms) return [];
    const { id, file, folder } = source;
    const builtOnBy = agreements.flatMap(each => {
      const { extends: above, title } = fieldsOf(each.source.frontmatter.value);
      return above === id ? [{ id: each.source.id, title: String(title) }] : [];
    });
    return [{ id, file, folder, builtOnBy, ...saidBy(terms, source.frontmatter.value) }];
  });
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
