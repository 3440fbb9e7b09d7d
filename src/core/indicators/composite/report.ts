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

/**
 * Why a member brings in nothing: it is not judged in the period, has no data, or has no target or one of which nothing can be attained, where
 * attainments are composed.
 */
export type WithoutFigure = 'period' | 'data' | 'target' | 'ratio';

export type CompositeDetail = {
  readonly kind: 'composite';
  /** Each member with what it brings in. */
  readonly members: readonly {
    readonly objective: string;
    readonly title: string;
    readonly weight?: Exact;
    readonly value?: Quantity;
    /** What it brings in at worst, where it is not known but to lie between two figures; `value` is then the better one. */
    readonly atWorst?: Quantity;
    /** Why it brings in nothing, where it does not. */
    readonly without?: WithoutFigure;
    readonly target?: Quantity;
    readonly state?: Verdict | Status;
  }[];
};
