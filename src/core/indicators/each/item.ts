import type { Allowance } from '../../ground/calendar/allowance.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import { type FineSpan, isBefore, type Stamp, startOf } from '../../ground/calendar/stamp.ts';
import type { Seen } from '../../ground/placing.ts';
import type { LogEvent } from '../items/log.ts';
import type { SeenItem } from '../items/seen-item.ts';
import type { Promised } from './terms.ts';

/** How far something is seen; beyond `aheadOf` time passes and nothing happens. */
export type Sight = Seen & { readonly aheadOf?: EpochMs };

/** An item with everything its promise is judged by. */
export type Item = SeenItem & {
  /** Up to when time has passed; what is known ends there, or before it where it is looked ahead. */
  readonly until: EpochMs;
  /** Whether it is looked ahead: what waits is late already once nothing is left of its time. */
  readonly isAhead: boolean;
  /** The instant up to which it is late, where nothing ended that. */
  readonly agedTo: EpochMs;
  /** What a limit of a condition allows from a time on, outside of some pauses; undefined where a value is promised nothing. */
  readonly allowed: (
    leaf: Promised,
    value: string,
    from: Stamp,
    pauses: readonly FineSpan[],
  ) => Allowance | undefined;
  /** The same without the stops of agreed exclusions. */
  readonly unpaused: Item['allowed'];
};

/** A value of a column, from when on an item has it; the first always was. */
export type ValueFrom = {
  readonly from: Stamp;
  readonly value: string;
  readonly event?: LogEvent | undefined;
};

/** The values that an item had in a column, in order of time: severities and owners as the log has them, else what the row says. */
export function valuesOf(
  { row, history, rules }: Pick<SeenItem, 'row' | 'history' | 'rules'>,
  column: string,
): readonly ValueFrom[] {
  if (column === 'severity') return history.severities;
  if (column === 'owner' && rules.transfer)
    return history.stints.map(each => ({ from: startOf(each), value: each.owner, event: each.event }));
  return [{ from: { at: Number.NEGATIVE_INFINITY }, value: row.texts[column] ?? '' }];
}

/** The value of a column at a time. */
export function valueAt(
  item: Pick<SeenItem, 'row' | 'history' | 'rules'>,
  column: string,
  at: Stamp,
): string {
  return valuesOf(item, column).findLast(each => !isBefore(at, each.from))?.value ?? '';
}

/** The value of a column right before a time. */
export function valueBefore(
  item: Pick<SeenItem, 'row' | 'history' | 'rules'>,
  column: string,
  at: Stamp,
): string {
  return valuesOf(item, column).findLast(each => isBefore(each.from, at))?.value ?? '';
}
