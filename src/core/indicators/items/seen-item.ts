import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Stamp } from '../../ground/calendar/stamp.ts';
import type { RowAnswer } from '../../ground/question.ts';
import type { ClockRules } from './clock-rules.ts';
import type { History } from './history.ts';
import type { LogEvent } from './log.ts';

/** An item with what is seen of its times. */
export type SeenItem = {
  readonly row: RowAnswer;
  /** Its own time, or that of the start after a stop from which on it is judged anew. */
  readonly begun: Stamp;
  readonly opening: LogEvent | undefined;
  /** The first instant of which nothing is known. */
  readonly known: EpochMs;
  readonly history: History;
  readonly rules: ClockRules;
};
