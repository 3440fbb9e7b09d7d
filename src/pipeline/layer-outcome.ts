import type { Direction } from '../core/ground/quantity.ts';
import type { Headline } from './sources.ts';

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

/** A layer by itself: who builds on it is known to the house alone. */
export type OwnLayer = Omit<LayerOutcome, 'builtOnBy'>;

/** A layer with the agreements and layers that build on it directly. */
export function layerOf(
  { id, file, folder, ...said }: OwnLayer,
  finished: ReadonlyMap<string, { readonly headline: Headline }>,
): LayerOutcome {
  return { id, file, folder, builtOnBy: builtOnBy(id, finished), ...said };
}

/** What builds on a layer directly, by folder name. */
export function builtOnBy(
  id: string,
  finished: ReadonlyMap<string, { readonly headline: Headline }>,
): LayerOutcome['builtOnBy'] {
  return [...finished].flatMap(([each, { headline }]) =>
    headline.extends === id ? [{ id: each, title: headline.title }] : [],
  );
}
