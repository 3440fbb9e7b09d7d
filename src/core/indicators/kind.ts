import type { z } from 'zod';
import type { ColumnUse, DatasetsAround } from '../datasets/datasets-around.ts';
import type { Missing } from '../ground/availability-question.ts';
import type { EpochMs } from '../ground/calendar/instant.ts';
import type { TimeLimit } from '../ground/calendar/time-limit.ts';
import type { Condition } from '../ground/condition.ts';
import type { Exact } from '../ground/exact.ts';
import type { IndicatorKind } from '../ground/kinds.ts';
import type { Unit } from '../ground/quantity.ts';
import type { Say } from '../ground/say.ts';
import type { IndicatorAround, IndicatorContext } from './around.ts';
import type { DailyDetail } from './daily-detail.ts';
import type { Dispositions } from './dispositions.ts';
import type { LateItem } from './late-item.ts';
import type { Measuring } from './measuring.ts';
import type { Unanswered } from './unanswered.ts';

/** A kind of indicator: the fields it is agreed by, and what it is once they are known. */
export type Kind<Terms extends { readonly kind: IndicatorKind }, Report, Detail> = {
  readonly schema: z.ZodType<Terms>;
  /** False where the field of its name names no dataset. */
  readonly namesDataset?: false;
  of(terms: Terms): Indicator<Report, Detail> & { readonly kind: Terms['kind'] };
};

/** How long something was down in a period, in ms, of how long it should have been up, how many incidents began in it, and when the last one was over; what is not told is undefined. */
export type Downtime = {
  readonly ms: Exact | undefined;
  readonly availableMs: Exact | undefined;
  /** How many times it began to be down. */
  readonly incidents: number | undefined;
  /** How many times it was down from before on. */
  readonly carriedIn: number;
  /** When the last time was over, also after the period; undefined without any, and while it goes on. */
  readonly lastEnd: EpochMs | undefined;
  readonly goesOn: boolean;
};

/** What is left out of a measurement, and how. */
export type LeavingOut = 'remove' | 'pause';

/** An indicator as agreed: what the rest asks of it, whatever its kind. What a kind does not say is as most are, by `indicator`. */
export type Indicator<Report = unknown, Detail = unknown> = {
  readonly kind: IndicatorKind;
  /** The dataset of its items, and which of their rows count; none for one that is made of other objectives. */
  readonly dataset: string | undefined;
  readonly where: string | Condition | undefined;
  unit(around: Pick<IndicatorAround, 'datasets' | 'currency'>): Unit;
  /** What it reads of its datasets, in the order it is said. */
  columns(around: Pick<IndicatorAround, 'datasets' | 'definitions'>): readonly ColumnUse[];
  /** What is wrong with its terms, below the indicator. */
  check(say: Say, around: IndicatorAround): void;
  measuring(context: IndicatorContext): Measuring<Report, Detail>;

  /** Whether its amounts are ratios, which neither add up over a period nor prorate. */
  readonly isRatio: boolean;
  /** Whether its ratio is of a goal that fills up over the period, so that it has a pace. */
  readonly fillsUp: boolean;
  /** Whether it measures by a clock, which runs on to the cut-off and can be paused. */
  readonly isTimed: boolean;
  /** The clock that its lengths are meant on; undefined where it has none, or several. */
  readonly clock: 'working' | 'wall' | undefined;
  /** A time it promises itself: `within`. */
  readonly promised: TimeLimit | undefined;
  /** What time without data counts as, where it does not leave a period without data. */
  readonly missing: Missing | undefined;
  /** Which leads count by what became of them; undefined for all. */
  readonly counts: Dispositions | undefined;
  /** The time that puts a row into a period; undefined where it is the one of its kind of dataset. */
  readonly placedBy: string | undefined;
  /** How long before the first period an item may begin. */
  readonly reachDays: number;
  /** The calendar it names for itself, by which its objective waits and counts too. */
  readonly calendar: string | undefined;
  /** Every calendar it names. */
  readonly calendars: readonly string[];
  /** Ids of the objectives it is made of. */
  readonly members: readonly string[];
  /** What it is made of, where it is made of its members. */
  readonly composes: 'figures' | 'attainments' | undefined;
  /** What attainment is a share of: the target, or the time that it allows to be down. */
  readonly attains: 'target' | 'allowance';
  /** What it counts up row by row, which a lead goal can be set for and a later period can make up. */
  readonly tallied: 'rows' | 'value' | undefined;
  /** The column that names the segments of what is tallied. */
  readonly segmentedBy: string | undefined;
  /** Whether it is a plain sum over the period, whose goal counts by days. */
  readonly addsUp: boolean;
  /**
   * Whether its figure may be below 0, so that a sum may shrink as rows come in (RULES 17): false where it is not, but the terms could say so of the
   * column that it measures; undefined where it never is, or where its members say.
   */
  negative(around: Pick<DatasetsAround, 'datasets'>): boolean | undefined;
  /** Whether it is a share of items, each of which can be held against its own target. */
  readonly countsItems: boolean;
  /** Whether its share is of a whole, so that it is never above 100 %. */
  readonly isOfWhole: boolean;
  /** Whether what is undecided at a period’s cut-off counts in a later one. */
  readonly carries: boolean;
  /** The column whose groups are judged alone by its own terms. */
  readonly groupedBy: string | undefined;
  /** How it is measured for one group of an objective that is judged per group. */
  readonly grouping: Grouping<Report, Detail>;
  /** Whether time is measured in which something was down. */
  hasDowntime(around: Pick<DatasetsAround, 'datasets'>): boolean;
  /** How long it was down in a period, by the period's detail; undefined where that tells of none. */
  downtimeIn(detail: Detail | undefined): Downtime | undefined;
  /** Whether windows of maintenance can be left out of it. */
  canLeaveOut(how: LeavingOut, around: Pick<DatasetsAround, 'datasets'>): boolean;
  /** Whether an agreed exclusion can stop its clock. */
  readonly canPause: boolean;
  /** What grew day by day in a period, by the period's detail; undefined where nothing does. */
  daily(detail: Detail | undefined): DailyDetail | undefined;
  /** How many items a period was judged by, by the period's detail. */
  itemsIn(detail: Detail | undefined): number;
  /** Whether it is judged item by item, so that a period’s detail tells how many failed. */
  readonly hasFailures: boolean;
  /** How many items failed in a period, by the period’s detail; undefined where that does not tell. */
  failedIn(detail: Detail | undefined): number | undefined;
  /** Whether each item has a time up to which it is in time, so that it can tell since when one is late. */
  readonly hasLateness: boolean;
  /** Whether it tells of a running or settling period what will be late next. */
  readonly looksAhead: boolean;
  /** What was late of the items of a period, by the period’s detail, where it is asked to tell. */
  lateIn(detail: Detail | undefined): readonly LateItem[];
  /** What waits in a period and is in no figure, by the period’s detail. */
  unansweredIn(detail: Detail | undefined): Unanswered | undefined;
  /** Whether what it shows of a period is shown once more after exclusions. */
  readonly shownAgain: boolean;
  /** The events of a log that it names. */
  events(log: string): readonly string[];
};

/** How one indicator is measured group by group (RULES 18): over the rows of each, by what its terms say of each, or not at all. */
export type Grouping<Report = unknown, Detail = unknown> =
  | {
      readonly kind: 'by-rows';
      /** Whether a group without any row is kept, so that the rows cannot tell which there are. */
      mustBeNamed(around: Pick<DatasetsAround, 'datasets'>): boolean;
    }
  | {
      readonly kind: 'by-terms';
      /** The only column that it can be judged by, and its groups as agreed. */
      readonly column: string;
      readonly groups: readonly string[];
      /** The same with nothing agreed but what is for one group. */
      of(group: string): Pick<Indicator<Report, Detail>, 'measuring'>;
    }
  | { readonly kind: 'none'; readonly why: string };

type Said = 'dataset' | 'where' | 'unit' | 'columns' | 'check' | 'measuring';

/** An indicator of which a kind says what is its own. */
export function indicator<Name extends IndicatorKind, Report, Detail>(
  own: { readonly kind: Name } & Pick<Indicator<Report, Detail>, Said> & Partial<Indicator<Report, Detail>>,
): Indicator<Report, Detail> & { readonly kind: Name } {
  const isTimed = own.isTimed ?? false;
  return {
    isRatio: false,
    fillsUp: false,
    isTimed,
    clock: undefined,
    promised: undefined,
    missing: undefined,
    counts: undefined,
    placedBy: 'handed_off_at',
    reachDays: 1,
    calendar: undefined,
    calendars: own.calendar === undefined ? [] : [own.calendar],
    members: [],
    composes: undefined,
    attains: 'target',
    tallied: undefined,
    segmentedBy: undefined,
    addsUp: false,
    negative: () => undefined,
    countsItems: false,
    isOfWhole: own.countsItems ?? false,
    carries: false,
    groupedBy: undefined,
    grouping: { kind: 'by-rows', mustBeNamed: () => false },
    hasDowntime: () => false,
    downtimeIn: () => undefined,
    canLeaveOut: () => false,
    canPause: isTimed,
    daily: () => undefined,
    itemsIn: () => 0,
    hasFailures: false,
    failedIn: () => undefined,
    hasLateness: false,
    looksAhead: false,
    lateIn: () => [],
    unansweredIn: () => undefined,
    shownAgain: false,
    events: () => [],
    ...own,
  };
}
