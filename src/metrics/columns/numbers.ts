import type { Bounds } from '../../core/ground/bounds.ts';
import { type Exact, exact, exactText, type Fraction } from '../../core/ground/exact.ts';
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

/** Tells of a row whether it has a number that lies within bounds. */
export function withinTest(
  { values, large, scale }: NumberColumn,
  { atLeast, above, atMost, below }: Bounds,
): (row: number) => boolean {
  const atScale = (end: Exact) => exact(end).mul(10n ** BigInt(scale));
  const whole = (number: Fraction) => number.s * number.n;
  // The first and the last whole numbers that lie within, one side of each pair at most.
  const first =
    atLeast !== undefined
      ? whole(atScale(atLeast).ceil())
      : above === undefined
        ? undefined
        : whole(atScale(above).floor()) + 1n;
  const last =
    atMost !== undefined
      ? whole(atScale(atMost).floor())
      : below === undefined
        ? undefined
        : whole(atScale(below).ceil()) - 1n;
  if (values) {
    const [low, high] = [Number(first ?? -Infinity), Number(last ?? Infinity)];
    return row => values[row]! >= low && values[row]! <= high;
  }
  return row => {
    const number = large[row];
    return (
      number !== undefined &&
      (first === undefined || number >= first) &&
      (last === undefined || number <= last)
    );
  };
}
