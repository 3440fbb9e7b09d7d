import type { TargetKind } from '../../core/ground/kinds.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { TargetReport } from '../../core/report.ts';

/** How what made a target is shown. */
type TargetMade = {
  /** Whether it comes from more than the terms, so that it is shown how. */
  readonly isComputed: boolean;
  /** Whether its result is printed with the digits in which the target was agreed. */
  readonly isHeld: boolean;
};

const madeOfKind = {
  fixed: { isComputed: false, isHeld: false },
  'lead-goal': { isComputed: true, isHeld: false },
  composite: { isComputed: true, isHeld: true },
} as const satisfies { readonly [Kind in TargetKind]: TargetMade };

/** Whether there is something to show of how a target is made: it is computed, or it changes inside the period. */
export function isComputed({ kind, stretches }: Pick<TargetReport, 'kind' | 'stretches'>): boolean {
  return madeOfKind[kind].isComputed || stretches !== undefined;
}

/** What the result of a target's derivation is printed against; undefined where it stands for itself. */
export function heldTo({ kind, value }: Pick<TargetReport, 'kind' | 'value'>): Quantity | undefined {
  return madeOfKind[kind].isHeld ? value : undefined;
}
