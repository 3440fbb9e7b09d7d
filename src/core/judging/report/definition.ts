import type { FromLayer } from '../../terms/layers/report.ts';

/** A word as the agreement uses it. */
export type DefinitionReport = FromLayer & {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
};
