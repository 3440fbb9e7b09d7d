import { exact, type Fraction } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Printed } from './number.ts';
import { printQuantity, usualLevel } from './quantity.ts';

export type Against = {
  readonly actual: string;
  readonly target: string;
  /** How far apart the two printed numbers are, without a sign: `20 min`, `3.0 points`. */
  readonly gap: string;
};

/** Beyond this many levels a target is printed rounded; stated targets never need so many. */
const mostLevels = 6;

/**
 * Actual and target as texts that compare as the exact values do (RULES 19): digits are added to the
 * actual until reading the two gives the same answer as computing with them. `5.96` against `6` stays `5.96`.
 */
export function formatAgainst(words: Catalogue, actual: Quantity, target: Quantity): Against {
  return against(words, actual, target, printExactly(words, target), target);
}

/** As `formatAgainst`, where the other number is computed, a pace or a projection, and needs no more digits than the actual. */
export function formatAgainstComputed(words: Catalogue, actual: Quantity, computed: Quantity): Against {
  return against(words, actual, computed, undefined, undefined);
}

function against(
  words: Catalogue,
  actual: Quantity,
  target: Quantity,
  stated: Printed | undefined,
  asExactAs: Quantity | undefined,
): Against {
  const { printedActual, printedTarget } = printAgainst(words, actual, target, stated, asExactAs);
  const gap = printedActual.value.sub(printedTarget.value).abs();
  return { actual: printedActual.text, target: printedTarget.text, gap: gapText(words, gap, target) };
}

/** The difference of two quantities as their printed texts show it: `20 min`, `$5,000`, `3.0 points`. */
export function formatGap(words: Catalogue, a: Quantity, b: Quantity): string {
  return formatAgainst(words, a, b).gap;
}

/** A target's value with as few digits as are exact: `1 h`, `95 %`, `99.95 %`, `6`. */
export function formatTargetValue(words: Catalogue, target: Quantity): string {
  return printExactly(words, target)?.text ?? printQuantity(words, target, usualLevel(target, 'plain')).text;
}

function printAgainst(
  words: Catalogue,
  actual: Quantity,
  target: Quantity,
  stated: Printed | undefined,
  asExactAs: Quantity | undefined,
): { readonly printedActual: Printed; readonly printedTarget: Printed } {
  const order = exact(actual.value).compare(exact(target.value));
  for (let level = firstLevel(words, actual, asExactAs); ; level++) {
    const printedActual = printQuantity(words, actual, level);
    const printedTarget = stated ?? printQuantity(words, target, level);
    const isInOrder = Math.sign(printedActual.value.compare(printedTarget.value)) === Math.sign(order);
    if (isInOrder && (level >= mostLevels || !isRoundedToAll(actual, printedActual))) {
      return { printedActual, printedTarget };
    }
  }
}

/** Less than everything is never shown as 100 %, nor more than nothing as 0 %. */
function isRoundedToAll({ value, unit }: Quantity, { value: printed }: Printed): boolean {
  return unit.kind === 'share' && (printed.equals(1) || printed.n === 0n) && !printed.equals(exact(value));
}

/** Shares, numbers and money have at least the target's decimals; the others start rough. */
function firstLevel(words: Catalogue, actual: Quantity, target: Quantity | undefined): number {
  const rough = usualLevel(actual, 'rough');
  if (!target) return rough;
  const decimals = actual.unit.kind !== 'count' && actual.unit.kind !== 'duration';
  return decimals ? Math.max(rough, exactLevel(words, target) ?? usualLevel(target, 'plain')) : rough;
}

function exactLevel(words: Catalogue, quantity: Quantity): number | undefined {
  const value: Fraction = exact(quantity.value);
  for (let level = 0; level <= mostLevels; level++) {
    if (printQuantity(words, quantity, level).value.equals(value)) return level;
  }
  return undefined;
}

function printExactly(words: Catalogue, quantity: Quantity): Printed | undefined {
  const level = exactLevel(words, quantity);
  return level === undefined ? undefined : printQuantity(words, quantity, level);
}

function gapText(words: Catalogue, gap: Fraction, like: Quantity): string {
  const share = like.unit.kind === 'share';
  const shown: Quantity = share
    ? { value: gap.mul(100).toFraction(), unit: { kind: 'number', of: 'points' } }
    : { value: gap.toFraction(), unit: like.unit };
  const printed = printExactly(words, shown) ?? printQuantity(words, shown, usualLevel(shown, 'plain'));
  return share ? words.points(printed.text) : printed.text;
}
