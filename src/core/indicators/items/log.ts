import { isBefore, type Stamp } from '../../ground/calendar/time-taken.ts';
import type { RowAnswer } from '../../ground/question.ts';

/** A row of the log. */
export type LogEvent = Stamp & {
  readonly row: number;
  readonly item: string;
  readonly event: string;
  readonly owner: string;
  readonly severity: string;
};

const logs = new WeakMap<readonly RowAnswer[], ReadonlyMap<string, readonly LogEvent[]>>();

/** The rows of a log in order of time, by item; sorted once for all periods. */
export function logByItem(rows: readonly RowAnswer[]): ReadonlyMap<string, readonly LogEvent[]> {
  const known = logs.get(rows);
  if (known) return known;
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
  const byItem = Map.groupBy(events, each => each.item);
  logs.set(rows, byItem);
  return byItem;
}
