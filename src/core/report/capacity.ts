import type { Derivation } from '../derivation.ts';
import type { Exact } from '../exact.ts';
import type { Quantity } from '../quantity.ts';

export type CapacityReport = {
  readonly party: string;
  readonly for: string;
  readonly capacity: Quantity;
  readonly derivation: Derivation;
  /** The newest target of the objective it carries, and what is over (negative: short). */
  readonly goal?: Quantity;
  readonly spare?: Exact;
  readonly period?: string;
};
