import type { LocatedFinding } from '../locate.ts';

/** Findings to text, with a line end at its end. `color` asks for terminal colours where a format has them. */
export type Format = (findings: readonly LocatedFinding[], options?: { readonly color?: boolean }) => string;
