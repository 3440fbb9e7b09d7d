import type { PlainDateText } from '../../ground/calendar/instant.ts';

/** The agreed re-examination: once in every period. */
export type ReviewReport = {
  readonly every: string;
  readonly noticeDays?: number;
  /** First day of the period that the next one belongs to; absent where that lies after the term. */
  readonly next?: PlainDateText;
  /** The last one that was recorded, and its row of events.csv; what follows is absent without any. */
  readonly lastHeld?: PlainDateText;
  readonly row?: number;
  /** The last day of the period that has none yet, and whether it is to come, has begun, or is over. */
  readonly dueBy?: PlainDateText;
  readonly state?: 'planned' | 'due' | 'overdue';
};
