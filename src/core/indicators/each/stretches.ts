import type { Span } from '../../ground/calendar/instant.ts';
import { later, type Stamp } from '../../ground/calendar/time-taken.ts';
import { type Item, type ValueFrom, valuesOf } from './item.ts';
import type { Limits } from './terms.ts';

/** Part of a time in which one limit is in force. */
export type Stretch = Span & {
  /** When the time that is held against it began. */
  readonly anew: Stamp;
  readonly value: ValueFrom;
};

/** The stretches of what somebody had of a time, each with when its time began: it may start anew for each owner and each severity. */
export function stretchesOf(
  item: Item,
  { by = '' }: Limits,
  begin: Stamp,
  held: Span,
  stint: Span,
): readonly Stretch[] {
  const isAnew = item.rules.onTransfer === 'restart' && Number.isFinite(stint.start);
  const first = isAnew ? later(begin, stint.start) : begin;
  const values = valuesOf(item, by);
  return values.flatMap((value, place): Stretch[] => {
    const end = Math.min(values[place + 1]?.from ?? Number.POSITIVE_INFINITY, held.end);
    const start = Math.max(value.from, held.start, begin.at);
    if (start >= end) return [];
    const restarts = by === 'severity' && item.rules.onSeverity === 'restart';
    return [{ start, end, anew: restarts ? later(first, value.from) : first, value }];
  });
}
