import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Exact } from '../ground/exact.ts';
import type { TargetKind } from '../ground/kinds.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';

export type TargetReport = {
  readonly direction: Direction;
  readonly value: Quantity;
  readonly kind: TargetKind;
  readonly derivation: Derivation;
  /** Further figures that decide something, such as those of credit tiers: what is printed stands on its own side of them too. */
  readonly edges?: readonly Exact[];
  /** First day of the dated target in force. */
  readonly from?: PlainDateText;
  /** The target of the period before, where this one differs. */
  readonly before?: Quantity;
  /** Of a lead goal that is split into segments, each of them. */
  readonly segments?: readonly SegmentTarget[];
  /** What a lead is worth, of a lead goal without segments. */
  readonly valuePerLead?: Quantity;
  /** Where the target changes inside the period: each part of it with what is in force there, as for a whole period. */
  readonly stretches?: readonly {
    readonly from: PlainDateText;
    readonly through: PlainDateText;
    readonly days: number;
    readonly value: Quantity;
  }[];
};

export type SegmentTarget = {
  readonly segment: string;
  readonly goal: Quantity;
  readonly valuePerLead: Quantity;
  /** Whether that value is agreed; absent where it is close rate × deal size. */
  readonly isValueAgreed?: true;
  readonly derivation: Derivation;
};
