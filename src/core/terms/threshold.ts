import { type Duration, durationMs, isOfDays, readDuration, tooLong } from '../ground/calendar/duration.ts';
import { type Exact, exact, exactText } from '../ground/exact.ts';
import type { Unit } from '../ground/quantity.ts';
import { type Money, readDecimal, readMoney, readShare } from './scalars.ts';

/** A threshold as written; whether it fits the indicator is checked where both are known. */
export type Threshold =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'share'; readonly value: Exact }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'duration'; readonly value: Duration };

/** Reads `450`, `95%`, `250000 USD` or `1 hour`; all but a time with a hyphen before it where it is below 0: `-2.5`, `-5%`, `-100 EUR`. */
export function readThreshold(text: string): Threshold | undefined {
  const number = readDecimal(text);
  if (number !== undefined) return { kind: 'number', value: number };
  const isBelow = text.startsWith('-');
  const size = isBelow ? text.slice(1) : text;
  const signed = (value: Exact) => (isBelow ? exactText(exact(value).neg()) : value);
  const part = readShare(size);
  if (part !== undefined) return { kind: 'share', value: signed(part) };
  const money = readMoney(size);
  if (money !== undefined) return { kind: 'money', value: { ...money, amount: signed(money.amount) } };
  const time = readDuration(text);
  return time === undefined ? undefined : { kind: 'duration', value: time };
}

/** What is expected of a threshold that nobody can mean; undefined for another. */
export function beyondMeaning(threshold: Threshold): string | undefined {
  return threshold.kind === 'duration' ? tooLong(threshold.value) : undefined;
}

/** A threshold in the unit reports use: durations in ms, or in the days they are counted in. */
export function thresholdValue(threshold: Threshold): Exact {
  switch (threshold.kind) {
    case 'duration':
      return isOfDays(threshold.value) ? threshold.value.amount : String(durationMs(threshold.value) ?? 0);
    case 'money':
      return threshold.value.amount;
    case 'number':
    case 'share':
      return threshold.value;
  }
}

/** Whether a threshold may be compared with what the indicator measures. */
export function thresholdFits(threshold: Threshold, unit: Unit, currency: string): boolean {
  switch (unit.kind) {
    case 'money':
      return threshold.kind === 'money' && threshold.value.currency === currency;
    case 'duration':
      return threshold.kind === 'duration' && durationMs(threshold.value) !== undefined;
    case 'days':
      return threshold.kind === 'duration' && threshold.value.unit === `${unit.of}-day`;
    case 'share':
      return threshold.kind === 'share';
    case 'count':
    case 'number':
      return threshold.kind === 'number';
  }
}

/** What is said of a threshold below 0 of a figure that never is; undefined where it may be, or where the threshold is not (RULES 17). */
export function neverBelowZero(
  threshold: Threshold,
  negative: boolean | undefined,
): { readonly why: string; readonly expected: string; readonly fix: string } | undefined {
  if (negative || exact(thresholdValue(threshold)).compare(0) >= 0) return undefined;
  return {
    why: 'whose figure is never below 0',
    expected: 'a threshold from 0',
    fix:
      negative === undefined
        ? 'Correct the threshold'
        : 'Correct the threshold, or name the column under `negative:` of the dataset where numbers below 0 are meant',
  };
}
