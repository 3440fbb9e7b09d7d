import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { Quantity } from '../ground/quantity.ts';

/** What the parties agreed to leave out after the fact, a row of events.csv; maintenance is what the terms leave out. */
export type ExclusionReport = {
  readonly source: 'event';
  readonly id: string;
  readonly objective: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly effect: 'remove' | 'pause' | 'floor' | 'excuse';
  /** What remains promised with the effect `floor`: a target, or a share of a goal that is a sum. */
  readonly floor?: Quantity;
  readonly by: string;
  readonly agreedBy: readonly string[];
  /** When it was entered: after the close of a period it restates it. */
  readonly recordedAt: string;
  readonly note: string;
  readonly file: string;
  readonly row: number;
};
