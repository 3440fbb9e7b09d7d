import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Exact } from '../ground/exact.ts';
import type { Bound, Quantity } from '../ground/quantity.ts';
import type { Phase, Status, Verdict } from '../ground/standing.ts';
import type { DetailReport } from '../indicators/index.ts';
import type { Unanswered } from '../indicators/unanswered.ts';
import type { TargetReport } from '../targets/report.ts';
import type { LeftOutReport } from './left-out.ts';
import type { PeriodMaintenance } from './maintenance.ts';
import type { MissingDataReport } from './missing-data.ts';
import type { SuspensionReport } from './suspension.ts';

/** A target, a figure and what follows from them: of a period, or of one group in it. */
export type Judged = {
  readonly target?: TargetReport;
  /** Why there is no target, where there is none. */
  readonly targetMissing?: 'none-in-force' | 'not-computable' | 'of-the-sum';
  readonly actual?: Quantity;
  /** The figure at worst, where missing data could change it but not the verdict; `actual` is then the figure at best. */
  readonly atWorst?: Quantity;
  readonly derivation?: Derivation;
  /** Set once the period is closed. */
  readonly verdict?: Verdict;
  /** Set while it is running or settling. */
  readonly status?: Status;
  readonly attainment?: Exact;
  /** Which side of it the attainment lies on, where the figure is a bound: a wait that is not over attains at most that. */
  readonly attainmentBound?: Bound;
  /** What data lacks where that leaves the figure open, by dataset and in order of time. */
  readonly missingData?: readonly MissingDataReport[];
  /** Leads that do not count by what became of them; none of them is in `actual`. */
  readonly leftOut?: readonly LeftOutReport[];
  /** The second reading after agreed exclusions, where they touch the period. */
  readonly afterExclusions?: {
    /** Ids of `exclusions`. */
    readonly exclusions: readonly string[];
    /** Set where one of them was entered after the close, so that it restates the period. */
    readonly restated?: true;
    readonly target: TargetReport;
    readonly actual?: Quantity;
    readonly atWorst?: Quantity;
    readonly derivation?: Derivation;
    readonly detail?: DetailReport;
  };
  readonly pace?: PaceReport;
  readonly detail?: DetailReport;
};

/** One group of an objective that is judged per group, with its own target, figure and verdict; of one whose sum is judged the figure alone (RULES 18). */
export type GroupReport = Judged & { readonly group: string };

export type PeriodReport = Judged & {
  /** `2026-06`. */
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  /** The last day in it. */
  readonly lastDate: PlainDateText;
  readonly days: number;
  readonly partial: boolean;
  readonly cutOff: string;
  readonly phase: Phase;
  /** What was measured reaches to this instant. */
  readonly measuredTo: string;
  /** What clauses of maintenance left out of it; `actual` is without that already. */
  readonly maintenance?: readonly PeriodMaintenance[];
  /** What suspended it as a duty; the verdict of a miss is then `excused`. */
  readonly suspended?: readonly SuspensionReport[];
  /** Each group of an objective that is judged per group, in the order of the terms or of their names. */
  readonly groups?: readonly GroupReport[];
  /** The group whose target and figure the period has itself: of those that give it its verdict, the one that is farthest from the target. */
  readonly decidedBy?: string;
  /** What waits of all groups, also of those of which nothing counts yet; left out where that is all in the one that decides. */
  readonly unanswered?: Unanswered;
};

/** How a running goal stands. */
export type PaceReport = {
  readonly basis: 'calendar' | 'working';
  readonly daysGone: number;
  readonly daysAll: number;
  /** Share of the goal due by now, in the unit of the target. */
  readonly due: Quantity;
  /** Where the period ends if it goes on like this. */
  readonly projected: Quantity;
  readonly projectedAttainment?: Exact;
};
