import type { Exact } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { Status, Verdict } from '../../ground/standing.ts';

export type CompositeReport = {
  readonly kind: 'composite';
  readonly method: 'serial' | 'fallback' | 'weighted-mean';
  /** Whether it is made of what was measured, or of actual ÷ target, each at most `cap`. */
  readonly reading: 'actual' | 'attainment';
  readonly cap?: Exact;
  readonly members: readonly {
    readonly objective: string;
    readonly title: string;
    readonly weight?: Exact;
  }[];
};

export type CompositeDetail = {
  readonly kind: 'composite';
  /** Each member with what it brings in; without a value where it has no data. */
  readonly members: readonly {
    readonly objective: string;
    readonly title: string;
    readonly weight?: Exact;
    readonly value?: Quantity;
    readonly target?: Quantity;
    readonly state?: Verdict | Status;
  }[];
};
