import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { PeriodRule } from '../ground/calendar/period.ts';
import type { Calendar } from '../ground/calendar/working-time.ts';
import type { Exact } from '../ground/exact.ts';
import type { Direction, Unit } from '../ground/quantity.ts';
import type { DetailReport } from '../indicators/index.ts';
import type { Downtime } from '../indicators/kind.ts';
import type { LateItem } from '../indicators/late-item.ts';
import type { PeriodTerms } from '../terms/period.ts';
import type { InvoiceLength } from './credit/invoice-length.ts';
import type { SharedCap } from './credit/shared-caps.ts';

/** What a clause may know of the agreement around it; a clause knows no agreement. */
export type ClauseAround = {
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  readonly zone: string;
  readonly currency: string;
  /** The name of the agreement's calendar, and its hours; without hours where no such calendar exists. */
  readonly calendarName: string | undefined;
  readonly calendar: Calendar | undefined;
  /** The first day in force, and the last where there is one. */
  readonly effective: { readonly from: PlainDateText; readonly to?: PlainDateText | undefined };
  /** The parties that are bound, by id, with the name that readers know. */
  readonly parties: Readonly<Record<string, { readonly name: string }>>;
  readonly objectives: readonly ObjectiveAround[];
  /** The caps on what several credit clauses give together. */
  readonly creditCaps: readonly SharedCap[];
  /** What an invoice is over. */
  readonly invoice: InvoiceLength;
  /** What may be referred to: also the names of parts that a schema refused. */
  readonly names: { readonly parties: readonly string[]; readonly objectives: readonly string[] };
};

/** An objective as clauses see it, however it is measured. */
export type ObjectiveAround = {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly accountable: string | undefined;
  readonly unit: Unit;
  /** Whether its figure may be below 0; false where the terms could say so, undefined where it never is. */
  readonly negative: boolean | undefined;
  /** How often it is judged, as written, and the rule of its periods in its zone. */
  readonly period: PeriodTerms;
  readonly rule: PeriodRule;
  readonly targets: readonly ObjectiveTarget[];
  /** The column each of whose groups must keep the target; undefined where one figure is judged. */
  readonly perGroup: string | undefined;
  /** How it is measured, by name, for messages alone. */
  readonly measuredBy: string;
  /** Whether what one period lacks can be made up in another. */
  readonly canBeMadeUp: boolean;
  /** Whether its actuals are amounts of a whole period, whose goal moves with the time that is left of it. */
  readonly isSum: boolean;
  /** Whether it tells how long, and how often, a service was down; and the figures in the detail of a period. */
  readonly hasDowntime: boolean;
  downtimeIn(detail: DetailReport | undefined): Downtime | undefined;
  /** Whether it tells how many of its items failed in a period; and the figure in the detail of a period. */
  readonly hasFailures: boolean;
  failedIn(detail: DetailReport | undefined): number | undefined;
  /** Whether it tells since when its items are late; and those in the detail of a period. */
  readonly hasLateness: boolean;
  lateIn(detail: DetailReport | undefined): readonly LateItem[];
  /** Whether it measures time, which can stand still. */
  readonly canPause: boolean;
  /** Whether windows of maintenance can be left out of what it measures, or clocks stand still in them. */
  canLeaveOut(effect: 'remove' | 'pause'): boolean;
};

/** A target of an objective as clauses see it. */
export type ObjectiveTarget = {
  readonly direction: Direction;
  /** The threshold, where it is a fixed one; durations in ms. */
  readonly fixed?: Exact;
  /** Which rates stand in it once it is announced. */
  readonly announces: { readonly closeRate: boolean; readonly dealSize: boolean };
};
