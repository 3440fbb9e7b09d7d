import { type Exact, exactText } from '../../core/ground/exact.ts';
import type { NumberColumn } from './column.ts';

/** The whole number that stands for a row’s at the column’s scale; undefined where there is none. */
function wholeAt(column: NumberColumn, row: number): bigint | undefined {
  if (!column.values) return column.large[row];
  const value = column.values[row]!;
  return Number.isNaN(value) ? undefined : BigInt(value);
}

/** The number of a row as exact text; undefined where there is none. */
export function exactAt(column: NumberColumn, row: number): Exact | undefined {
  const whole = wholeAt(column, row);
  return whole === undefined ? undefined : scaled(whole, column.scale);
}

/** `whole / 10 ** scale` as exact text. */
export function scaled(whole: bigint, scale: number): Exact {
  return exactText(scale === 0 ? whole : `${whole}/${10n ** BigInt(scale)}`);
}

/** Below 0 where the first is less, above 0 where it is more; NaN where one of the two is missing. */
export function compareNumbers(one: NumberColumn, other: NumberColumn, row: number): number {
  if (one.values && other.values && one.scale === other.scale) return one.values[row]! - other.values[row]!;
  const [a, b] = [wholeAt(one, row), wholeAt(other, row)];
  if (a === undefined || b === undefined) return Number.NaN;
  const [left, right] = [a * 10n ** BigInt(other.scale), b * 10n ** BigInt(one.scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}
