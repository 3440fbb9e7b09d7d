import {
  earlier,
  endOf,
  type FineSpan,
  isBefore,
  later,
  type Stamp,
  spanBetween,
  startOf,
} from '../../ground/calendar/stamp.ts';
import { type Item, type ValueFrom, valuesOf } from './item.ts';
import type { Limits } from './terms.ts';

/** Part of a time in which one limit is in force. */
export type Stretch = FineSpan & {
  /** When the time that is held against it began. */
  readonly anew: Stamp;
  readonly value: ValueFrom;
};

/** The stretches of what somebody had of a time, each with when its time began: it may start anew for each owner and each severity. */
export function stretchesOf(
  item: Item,
  { by = '' }: Limits,
  begin: Stamp,
  held: FineSpan,
  stint: FineSpan,
): readonly Stretch[] {
  const isAnew = item.rules.onTransfer === 'restart' && Number.isFinite(stint.start);
  const first = isAnew ? later(begin, startOf(stint)) : begin;
  const values = valuesOf(item, by);
  return values.flatMap((value, place): Stretch[] => {
    const next = values[place + 1]?.from;
    const end = next ? earlier(next, endOf(held)) : endOf(held);
    const start = later(later(value.from, startOf(held)), begin);
    if (!isBefore(start, end)) return [];
    const restarts = by === 'severity' && item.rules.onSeverity === 'restart';
    return [{ ...spanBetween(start, end), anew: restarts ? later(first, value.from) : first, value }];
  });
}
