/** Layers that an agreement builds on, and which of them a clause came from. */
export const layers = {
  heading: 'Layers',
  intro: (title: string): string =>
    `What “${title}” says itself comes before what the layers above it say. Each clause says where it comes from.`,
  /** A layer and its version: `Company standard 2.0.0`. */
  named: (title: string, version: string): string => (version ? `${title} ${version}` : title),
  from: (layer: string): string => `from ${layer}`,
  overrides: (titles: string): string => `overrides ${titles}`,
  join: (parts: readonly string[]): string => parts.join(', '),
  gives: 'In force from it',
  none: 'Nothing',
  changed: (clauses: string): string => `Changed further down: ${clauses}`,
  without: (clauses: string): string => `Leaves out: ${clauses}`,
  layer: 'Layer',
  /** The page of a layer. */
  eyebrow: 'Layer',
  only: 'This is a layer: it is not judged by itself, and holds where an agreement builds on it.',
  builtOn: 'Agreements that build on it',
  noneBuilds: 'No agreement builds on it yet.',
  on: (layer: string): string => `On ${layer}`,
  buildsOn: (title: string): string => `builds on ${title}`,
  final: 'final, no lower layer may change it',
  says: 'What it says',
  promises: 'What it promises',
};
