import { type Exact, exact, type Fraction, one, roundHalfUp } from '../../ground/exact.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { Downtime } from '../../indicators/kind.ts';
import type { LateCount, LateUnits } from './late-by-period.ts';
import type { Lateness } from './lateness.ts';
import type { CreditTerms } from './terms.ts';

/** What a period has of what each earns. */
export type Counted = {
  readonly units: {
    readonly each: 'day' | 'hour' | 'incident' | 'item' | 'late';
    readonly count: number;
    /** The unit of time of what is late. */
    readonly unit?: Pick<Lateness, 'late' | 'clock'>;
    /** What was late, and how many units each was. */
    readonly items?: readonly LateCount[];
  };
  /** Units of it beyond the most that one item earns. */
  readonly over?: Fraction;
  /** Whether it earns in a missed period alone. */
  readonly asksVerdict: boolean;
};

/** What a period tells of itself; what it does not tell is undefined. */
export type CountedFrom = {
  readonly downtime: Downtime | undefined;
  readonly failed: number | undefined;
  /** Its incidents, each in one period. */
  readonly incidents: number | undefined;
  readonly late: LateUnits | undefined;
};

/** The figure as measured, and the one that a dispute was settled on. */
type Actuals = { readonly measured: Quantity | undefined; readonly settled: Quantity | undefined };

/** Whether what each earns is an item that failed or was late: that is so whatever the verdict of its period, and of one group alone. */
export function isOfItems(each: CreditTerms['each'] | 'late'): boolean {
  return each === 'item' || each === 'late' || typeof each === 'object';
}

const unitMs = { day: 86_400_000, hour: 3_600_000 } as const;

/**
 * How many there are in a period of what each earns, by the figure that a dispute was settled on where it tells; undefined for none, and where tiers
 * say what is earned.
 */
export function countedOf(
  { each, counting }: CreditTerms,
  { downtime, failed, incidents = 0, late }: CountedFrom,
  actuals: Actuals,
): Counted | undefined {
  if (each === undefined) return undefined;
  if (typeof each === 'object') {
    const isNone = !late || isWhole(actuals.settled);
    const { late: length, clock } = each;
    if (isNone) return undefined;
    const { count, over, items } = late;
    return { units: { each: 'late', count, unit: { late: length, clock }, items }, over, asksVerdict: false };
  }
  const asksVerdict = !isOfItems(each);
  const count = {
    item: () => failedBy(failed ?? 0, actuals),
    incident: () => incidents,
    hour: () => wholeIn(downtimeBy(downtime, actuals), unitMs.hour, counting),
    day: () => wholeIn(downtimeBy(downtime, actuals), unitMs.day, counting),
  }[each]();
  return count > 0 ? { units: { each, count }, asksVerdict } : undefined;
}

/** How long a service was down: the share of the time that the parties agreed on, where they did. */
function downtimeBy(downtime: Downtime | undefined, { settled }: Actuals): Fraction {
  if (settled?.unit.kind === 'share' && downtime?.availableMs !== undefined)
    return one.sub(exact(settled.value)).mul(exact(downtime.availableMs));
  return exact(downtime?.ms ?? '0');
}

/** How many failed: so many that the share is the one that the parties agreed on, where they did and whole ones make it. */
function failedBy(failed: number, { measured, settled }: Actuals): number {
  if (settled?.unit.kind !== 'share' || measured === undefined || exact(measured.value).equals(1))
    return failed;
  const items = exact(failed).div(one.sub(exact(measured.value)));
  const agreed = items.mul(one.sub(exact(settled.value)));
  return agreed.equals(roundHalfUp(agreed)) ? agreed.valueOf() : failed;
}

function isWhole(settled: Quantity | undefined): boolean {
  return settled?.unit.kind === 'share' && exact(settled.value).equals(1);
}

function wholeIn(ms: Exact | Fraction, unit: number, counting: CreditTerms['counting']): number {
  const units = exact(ms).div(unit);
  return (counting === 'started' ? units.ceil() : units.floor()).valueOf();
}
