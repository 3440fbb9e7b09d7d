import { isBefore, type Stamp } from '../../ground/calendar/stamp.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { RowAnswer } from '../../ground/question.ts';

/** A row of the log. */
export type LogEvent = Stamp & {
  readonly row: number;
  readonly item: string;
  readonly event: string;
  readonly owner: string;
  readonly severity: string;
};

/** The rows of a log in order of time, by item; sorted once for all periods. */
export const logByItem = onceFor((rows: readonly RowAnswer[]): ReadonlyMap<string, readonly LogEvent[]> => {
  const events = rows.flatMap(({ row, texts, times, nanos }): LogEvent[] =>
    times.at
      ? [
          {
            row,
            item: texts.item ?? '',
            at: times.at.start,
            nanos: nanos?.at,
            event: texts.event ?? '',
            owner: texts.owner ?? '',
            severity: texts.severity ?? '',
          },
        ]
      : [],
  );
  events.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : a.row - b.row));
  return Map.groupBy(events, each => each.item);
});
