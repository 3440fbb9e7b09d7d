import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Quantity } from '../ground/quantity.ts';

/** A clause of maintenance with its windows that have begun. */
export type MaintenanceReport = {
  readonly source: 'agreement';
  readonly id: string;
  readonly text: string;
  /** Ids of the objectives it touches. */
  readonly objectives: readonly string[];
  readonly effect: 'remove' | 'pause';
  /** The rule of RFC 5545, where it has one. */
  readonly every?: string;
  /** `02:00-04:00`; absent for whole days and for windows that only notices state. */
  readonly hours?: string;
  readonly zone: string;
  readonly noticeDays?: number;
  readonly allowance?: { readonly time: Quantity; readonly per: string };
  /** The parties, who agreed by agreeing to the terms. */
  readonly agreedBy: readonly string[];
  /** Time left out by `asOf`. */
  readonly excluded: Quantity;
  readonly windows: readonly MaintenanceWindow[];
};

export type MaintenanceWindow = {
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  /** Why a window is not left out, or that it is; one over its allowance may be so in part. */
  readonly state: 'counts' | 'over-allowance' | 'announced-late' | 'not-announced';
  /** How much of it is left out. */
  readonly excluded: Quantity;
  /** The notice that announced it, with its row in events.csv. */
  readonly notice?: { readonly at: string; readonly row: number };
};

/** What a clause of maintenance left out of one period as far as it was measured. */
export type PeriodMaintenance = {
  readonly clause: string;
  readonly windows: number;
  /** How many of them a notice announced. */
  readonly announced: number;
  readonly excluded: Quantity;
};
