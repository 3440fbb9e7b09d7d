import type { EpochMs, PlainDateText } from '../../ground/calendar/instant.ts';
import type { Calendar } from '../../ground/calendar/working-time.ts';
import type { Fraction } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';

/** Something that is due once, at one place. */
export type Occurrence = {
  /** The day it is due, which places it in a period. */
  readonly dueOn: PlainDateText;
  /** The last instant at which it is due, `grace` not included; what is left out of a period is said of this one. */
  readonly dueBy: EpochMs;
  /** The last instant at which it is on time, `grace` included. */
  readonly latest: EpochMs;
  /** How many nanoseconds after each of the two are in time too: of a day all of its last ms. */
  readonly dueNanos: number;
  readonly latestNanos: number;
  /** The first instant at which it is; undefined where early is never a fault. */
  readonly earliest: EpochMs | undefined;
  /** '' where there is only one. */
  readonly place: string;
  /** Units that are due; undefined where one row is enough. */
  readonly quantity: Fraction | undefined;
  /** The rows that are for it, at whatever place. */
  readonly arrivals: readonly RowAnswer[];
  /** The row of the other dataset that asked for it. */
  readonly askedBy?: { readonly id: string; readonly row: number };
};

/** What occurrences depend on beside the terms and the rows. */
export type DeliveryAround = {
  /** The objective's. */
  readonly zone: string;
  /** In which the rows write their days. */
  readonly rowZone: string;
  readonly calendar: Calendar | undefined;
  /** The objective's first day in force. */
  readonly firstDay: PlainDateText;
  /** The days of the schedule from one date up to another, the second not counted, in order; none without a schedule. */
  readonly dueDays: (from: PlainDateText, until: PlainDateText) => readonly PlainDateText[];
};
