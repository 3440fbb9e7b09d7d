import type { TimeLimit } from '../../ground/calendar/time-limit.ts';
import type { Carried } from '../../ground/carried.ts';
import type { Condition } from '../../ground/condition.ts';
import type { Exact } from '../../ground/exact.ts';
import type { LateItem } from '../late-item.ts';
import type { Pending } from '../pending-steps.ts';

export type EachReport = {
  readonly kind: 'each';
  readonly item: string;
  readonly at: string;
  /** What is judged: each item, each owner’s time with one, or each day. */
  readonly judge: 'item' | 'owner' | 'day';
  /** The column whose groups are judged alone. */
  readonly per?: string;
  /** What holds for fewer items: one miss is allowed, or nothing is due. */
  readonly fewerThan?: { readonly items: number; readonly means: 'one-miss' | 'not-due' };
  readonly promise: PromiseReport;
  /** How long ahead it is told what will be late next, in ms as they pass. */
  readonly warn?: { readonly beforeMs: number };
};

/** What is promised of each item, as a tree of conditions. Lengths are in ms of the clock. */
export type PromiseReport =
  | { readonly kind: 'all' | 'any'; readonly of: readonly PromiseReport[] }
  | (LimitsReport & { readonly kind: 'within'; readonly to: string })
  | (LimitsReport & { readonly kind: 'updates'; readonly event: string; readonly until: string })
  | (LimitsReport & { readonly kind: 'times'; readonly event: string; readonly atLeast: number })
  | { readonly kind: 'by'; readonly to: string; readonly by: string }
  | { readonly kind: 'is'; readonly is: Condition };

/** A time allowed, or that it is agreed to promise nothing. */
export type LimitReport = TimeLimit | { readonly none: true };

type LimitsReport = {
  /** What starts the time, where it is not the item’s own. */
  readonly from?: string;
  readonly clock: 'working' | 'wall';
  /** The desks of a working clock, where they are named; it runs while any is open. */
  readonly calendars?: readonly string[];
  /** The column whose value says by which calendar an item is read. */
  readonly calendarBy?: {
    readonly column: string;
    readonly calendars: readonly { readonly value: string; readonly calendar: string }[];
  };
  /** The column whose value says which limit it is. */
  readonly by?: string;
  readonly limits: readonly ({ readonly value: string } & LimitReport)[];
  /** That of other values. */
  readonly otherwise?: LimitReport;
};

type Tally = {
  /** kept + missed; what is pending is not in it. */
  readonly items: number;
  readonly kept: number;
  readonly missed: number;
  /** Not due yet at the cut-off, or so far. */
  readonly pending: number;
};

/** A group that is judged alone. */
export type ItemGroup = Tally & {
  readonly group: string;
  readonly share?: Exact;
  /** Whether it keeps the target. */
  readonly keeps?: boolean;
};

/** An item by its row, with the condition that is told of it. */
export type NamedItem = {
  readonly id: string;
  readonly row: number;
  readonly owner?: string;
  /** When it was opened again, where it is judged from then on. */
  readonly reopenedAt?: string;
  readonly severity?: string;
  /** The condition that it missed, or will miss. */
  readonly promise?: PromiseReport;
  /** The calendar by which that is read, where each item has its own. */
  readonly calendar?: string;
};

/** The items of a period (RULES 18). */
export type ItemsDetail = Tally &
  Carried &
  Pending & {
    readonly kind: 'items';
    /** Items that are promised nothing, or were handed on before anything was due. */
    readonly notDue: number;
    readonly severities?: readonly (Tally & {
      readonly value: string;
      /** Its limits; `promise` is the place of the condition among the single ones. */
      readonly limits: readonly ({ readonly promise: number } & TimeLimit)[];
    })[];
    readonly groups?: readonly ItemGroup[];
    /** How many of the missed ones are allowed, as they are so few, so that they count as no failure. */
    readonly allowed?: number;
    /** All that were late, also beyond the period; only where a clause asks for it. */
    readonly late?: readonly LateItem[];
    /** Those that wait and will be late next, the first of them, soonest first; only where `warn` asks for it, and nothing of it is judged (RULES 26). */
    readonly dueSoon?: readonly (NamedItem & {
      /** The instant at which nothing is left of its time. */
      readonly dueAt: string;
    })[];
    /** How many that are. */
    readonly dueSoonItems?: number;
    /** The first that missed, in the order of the file. */
    readonly misses: readonly (NamedItem & {
      /** By how much of its clock the condition was missed. */
      readonly lateMs?: number;
    })[];
  };
