import { type Exact, exact, type Fraction, zero } from '../../ground/exact.ts';
import type { LateItem } from '../../indicators/late-item.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { ClauseAround } from '../around.ts';
import type { CreditAmount } from './credit-amount.ts';
import { type Counting, unitOf, unitsIn } from './late-units.ts';
import type { Lateness } from './lateness.ts';

/** By how many units an item was late, and who had it, where each owner’s time is judged. */
export type LateCount = { readonly id: string; readonly owner?: string; readonly count: number };

/** How long items were late in one period, in units of time. */
export type LateUnits = {
  readonly count: number;
  /** Units of it beyond the most that an item earns: a part of the last one that counts. */
  readonly over: Fraction;
  readonly items: readonly LateCount[];
};

/**
 * The units of lateness of each closed period of an objective (RULES 25): each counts in the period in which it is started or complete, whichever
 * period its item was judged in, until the item is done, has earned the most it can, or the agreement ends.
 */
export function lateByPeriod(
  each: Lateness,
  amount: CreditAmount | undefined,
  counting: Counting,
  { id, periods }: Pick<ObjectiveReport, 'id' | 'periods'>,
  around: ClauseAround,
): ReadonlyMap<string, LateUnits> {
  const own = around.objectives.find(one => one.id === id);
  const unit = unitOf(each);
  if (!own || !unit) return new Map();
  const late = periods.flatMap(({ afterExclusions, detail, suspended }) =>
    suspended ? [] : own.lateIn(afterExclusions?.detail ?? detail),
  );
  const most =
    each.atMost && amount && numberOf(amount) !== '0'
      ? exact(numberOf(each.atMost)).div(exact(numberOf(amount)))
      : undefined;
  const left = (before: number) => (most ? most.ceil().valueOf() - before : Number.POSITIVE_INFINITY);
  const used = new Map<LateItem, number>();
  const found = new Map<string, LateUnits>();
  for (const period of periods.filter(one => one.phase === 'closed')) {
    const span = spanOf(period);
    let over = zero;
    const items: LateCount[] = [];
    for (const item of late.filter(one => touches(one, span))) {
      const before = used.get(item) ?? 0;
      const units = item.times.map(time => unitsIn(time, span, unit, counting, around));
      const count = Math.min(
        units.reduce((total, one) => total + one, 0),
        left(before),
      );
      if (count === 0) continue;
      used.set(item, before + count);
      items.push({ id: item.id, ...(item.owner !== undefined && { owner: item.owner }), count });
      if (most) over = over.add(beyond(before + count, most).sub(beyond(before, most)));
    }
    const count = items.reduce((total, one) => total + one.count, 0);
    if (count > 0) found.set(period.id, { count, over, items });
  }
  return found;
}

/** What lies beyond the most there is. */
function beyond(count: number, most: Fraction): Fraction {
  const over = exact(count).sub(most);
  return over.compare(0) > 0 ? over : zero;
}

function numberOf(amount: CreditAmount): Exact {
  return amount.kind === 'money' ? amount.value.amount : amount.value;
}

function spanOf({ start, end }: PeriodReport) {
  return { start: Date.parse(start), end: Date.parse(end) };
}

function touches({ times }: LateItem, span: { readonly start: number; readonly end: number }): boolean {
  return times.some(
    ({ since, until }) =>
      Date.parse(since) < span.end && (until === undefined || Date.parse(until) >= span.start),
  );
}
