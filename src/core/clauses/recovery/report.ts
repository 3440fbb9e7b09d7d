import type { Derivation } from '../../ground/derivation.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { Phase } from '../../ground/standing.ts';
import type { PeriodDates } from '../../report/period-dates.ts';

/** How what a missed period lacks is made up (RULES 26). */
export type RecoveryReport = PeriodDates & {
  /** Id of the clause. */
  readonly remedy: string;
  readonly objective: string;
  /** What has to be made up, leads or money; rounded up once. */
  readonly missing: Quantity;
  /** What it is worth, to the minor unit. */
  readonly lost: Quantity;
  readonly derivation: Derivation;
  /** The periods it is spread over, and later closed ones that made something up. */
  readonly instalments: readonly InstalmentReport[];
  readonly madeUp: Quantity;
  /** What is still owed, and what that is worth. */
  readonly owed: Quantity;
  readonly owedRevenue: Quantity;
  /** `open` until its last period is closed; then `overdue` until nothing is owed. */
  readonly state: 'open' | 'made-up' | 'overdue';
};

export type InstalmentReport = PeriodDates & {
  /** `ahead` has not begun; `after-end` begins after the agreement’s last day. */
  readonly phase: Phase | 'ahead' | 'after-end';
  /** How many more are owed in it, and what they are worth; parts that add up to the whole. */
  readonly owed: Quantity;
  readonly revenue: Quantity;
  /** What it had over its own goal, as far as it makes this up; only once it is closed. */
  readonly madeUp?: Quantity;
};
