import type { Derivation } from '../../ground/derivation.ts';
import type { Exact } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';

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
