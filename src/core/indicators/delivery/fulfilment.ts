import type { EpochMs } from '../../ground/calendar/instant.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import { exact, type Fraction, one, sum } from '../../ground/exact.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { lastInTimeAfter } from './due-after.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import type { DeliveryState } from './report.ts';
import { arrivedAt } from './row-days.ts';
import { type DeliveryTerms, placesOf, type Requirement, requiredBy } from './terms.ts';

/** What became of something that was due. */
export type Fulfilment = {
  readonly occurrence: Occurrence;
  /** What arrived for it at its place before `until`, in order of time. */
  readonly rows: readonly RowAnswer[];
  /** What arrived for it where nothing is due. */
  readonly elsewhere: readonly RowAnswer[];
  /** Units that arrived, and how many of them on time; a row is one unit where none are agreed. */
  readonly delivered: Fraction;
  readonly inTime: Fraction;
  /** Units that came as agreed, and how many more may still do so; both together at most what is due. */
  readonly asAgreed: Fraction;
  readonly awaited: Fraction;
  /** Units that came as agreed beyond what is due. */
  readonly over: Fraction;
  readonly state: DeliveryState;
  /** What was required of it and failed, in the order of the terms. */
  readonly failed: readonly Requirement[];
};

/**
 * Holds what arrived against what was due, as known at `until` (RULES 16). Parts add up, and only what arrived in time counts as on time:
 * it is late where the rest came later, and short where it never came. What may still come true in an `open` period is pending; what is
 * certain to be missed is missed at once. In coverage, no row is a fact.
 */
export function fulfil(
  occurrence: Occurrence,
  terms: DeliveryTerms,
  around: DeliveryAround,
  seen: { readonly until: EpochMs; readonly open: boolean },
): Fulfilment {
  const { place, latest, latestNanos, earliest } = occurrence;
  const places = placesOf(terms);
  const own = occurrence.arrivals
    .filter(row => (arrivedAt(row) ?? seen.until) < seen.until)
    .toSorted((a, b) => arrivedAt(a)! - arrivedAt(b)! || a.row - b.row);
  const rows = own.filter(row => place === '' || row.texts.place === place);
  const strays = place === '' ? [] : own.filter(row => !places.includes(row.texts.place ?? ''));
  const quantity = occurrence.quantity ?? one;
  const units = (list: readonly RowAnswer[]) =>
    sum(list.map(row => (occurrence.quantity ? row.texts.quantity || 0 : 1)).map(each => exact(each)));
  const punctual = rows.filter(row => {
    const at = arrivedAt(row)!;
    const isLate = at > latest || (at === latest && nanosOf(row, 'delivered_at') > latestNanos);
    return !isLate && (earliest === undefined || at >= earliest);
  });
  const delivered = units(rows);
  const inTime = units(punctual);
  const wanted = requiredBy(terms);
  const isLateFault = wanted.includes('on-time');
  const mayStillCome = seen.open && (!isLateFault || latest >= seen.until);
  const isWhole = rows.length > 0 && (!wanted.includes('in-full') || delivered.gte(quantity));
  const isWholeInTime = punctual.length > 0 && (!wanted.includes('in-full') || inTime.gte(quantity));
  const unless = (kept: boolean): DeliveryState => (kept ? 'kept' : mayStillCome ? 'pending' : 'missed');
  const states: Record<Requirement, () => DeliveryState> = {
    'on-time': () => unless(isWholeInTime || (rows.length > 0 && punctual.length === rows.length)),
    'in-full': () => unless(delivered.gte(quantity) && rows.length > 0),
    'at-place': () => unless(isWhole || (strays.length === 0 && (rows.length > 0 || wanted.length > 1))),
    confirmed: () => {
      if (!isWhole) return unless(false);
      const each = rows.map(row => confirmation(row, terms, around, seen));
      return each.includes('missed') ? 'missed' : each.includes('pending') ? 'pending' : 'kept';
    },
  };
  const judged = wanted.map(name => ({ name, state: states[name]() }));
  const missed = judged.filter(({ state }) => state === 'missed').map(({ name }) => name);
  // What did not come as agreed is not held against its confirmation too.
  const failed = isWhole || missed.length === 1 ? missed : missed.filter(name => name !== 'confirmed');
  const isPending = failed.length === 0 && judged.some(({ state }) => state === 'pending');
  const state = failed.length > 0 ? 'missed' : isPending ? 'pending' : 'kept';
  // What is whole lacks nothing that came elsewhere.
  const elsewhere = isWhole ? [] : strays;
  const confirmedAs = (state: DeliveryState) =>
    units(
      (isLateFault ? punctual : rows).filter(
        row => (wanted.includes('confirmed') ? confirmation(row, terms, around, seen) : 'kept') === state,
      ),
    );
  const good = confirmedAs('kept');
  const asAgreed = lesser(good, quantity);
  const lacking = quantity.sub(asAgreed);
  const awaited = mayStillCome ? lacking : lesser(confirmedAs('pending'), lacking);
  const over = good.sub(asAgreed);
  return { occurrence, rows, elsewhere, delivered, inTime, asAgreed, awaited, over, state, failed };
}

function lesser(one: Fraction, other: Fraction): Fraction {
  return one.lt(other) ? one : other;
}

/** Nanoseconds of a row’s time after its ms. */
export function nanosOf(row: RowAnswer, column: string): number {
  return row.nanos?.[column] ?? 0;
}

/** Whether an arrival was confirmed, by the contact that was agreed and in time. */
function confirmation(
  row: RowAnswer,
  { confirmed }: DeliveryTerms,
  around: DeliveryAround,
  seen: { readonly until: EpochMs; readonly open: boolean },
): DeliveryState {
  const { delivered_at: arrived, confirmed_at: at } = row.times;
  if (!confirmed || !arrived) return 'kept';
  const last = confirmed.within && lastInTimeAfter(arrived, confirmed.within, around);
  const isSeen = at !== undefined && lastInstant(at) < seen.until;
  if (isSeen && row.texts.confirmed_by === confirmed.by) {
    const nanos = nanosOf(row, 'confirmed_at') - nanosOf(row, 'delivered_at');
    const isInTime = last === undefined || at.start < last || (at.start === last && nanos <= 0);
    return isInTime ? 'kept' : 'missed';
  }
  return seen.open && (last === undefined || last >= seen.until) ? 'pending' : 'missed';
}
