import { type Exact, exact, type Fraction, one } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { Catalogue } from '../catalogue.ts';
import { levelAsFineAs } from './duration.ts';
import { type Amount, exactLevel, formatAt, mostLevels, roundedAt, usualLevel } from './quantity.ts';

/** From so long on a duration is told in days. */
const twoDaysMs = 172_800_000;

export type Against = {
  readonly actual: string;
  readonly target: string;
  /** How far apart the two printed numbers are, without a sign: `20 min`, `3.0 points`. */
  readonly gap: string;
};

/**
 * Actual and target as texts that compare as the exact values do (RULES 19): digits are added to the
 * actual until reading the two gives the same answer as computing with them. `5.96` against `6` stays `5.96`. So it is with `edges`, figures that
 * decide something else.
 */
export function formatAgainst(
  words: Catalogue,
  actual: Quantity,
  target: Quantity,
  edges: readonly Exact[] = [],
): Against {
  const [measured, stated] = [read(actual), read(target)];
  const level = exactLevel(stated);
  const least = leastLevel(measured, stated, level);
  return against(words, measured, stated, level, least, edges.map(exact));
}

/** As `formatAgainst`, where the other number is computed, a pace or a projection, and needs no more digits than the actual. */
export function formatAgainstComputed(words: Catalogue, actual: Quantity, computed: Quantity): Against {
  const measured = read(actual);
  return against(words, measured, read(computed), undefined, usualLevel(measured, 'rough'));
}

/** The difference of two quantities as their printed texts show it: `20 min`, `$5,000`, `3.0 points`. */
export function formatGap(words: Catalogue, a: Quantity, b: Quantity): string {
  return formatAgainst(words, a, b).gap;
}

/** A target's value with as few digits as are exact: `1 h`, `48 h`, `95 %`, `99.95 %`, `6`. */
export function formatTargetValue(words: Catalogue, target: Quantity): string {
  const stated = read(target);
  return formatAt(words, stated, exactLevel(stated) ?? usualLevel(stated, 'plain'), 'agreed');
}

/** A quantity whose text was read, once for all that is asked of it. */
type Read = Amount & { readonly value: Fraction };

function read({ value, ...rest }: Quantity): Read {
  return { ...rest, value: exact(value) };
}

/** Both numbers from a level on, the target at its own where it has one that is exact. */
function against(
  words: Catalogue,
  actual: Read,
  target: Read,
  exactly: number | undefined,
  first: number,
  edges: readonly Fraction[] = [],
): Against {
  const order = Math.sign(actual.value.compare(target.value));
  const isLong = target.unit.kind === 'duration' && target.value.compare(twoDaysMs) >= 0;
  for (let level = first; ; level++) {
    const roundedActual = roundedAt(actual, level);
    const roundedTarget = exactly === undefined ? roundedAt(target, level) : target.value;
    const isInOrder = Math.sign(roundedActual.compare(roundedTarget)) === order;
    const staysBetween = edges.every(
      edge => Math.sign(roundedActual.compare(edge)) === Math.sign(actual.value.compare(edge)),
    );
    if (!isInOrder || !staysBetween || (level < mostLevels && isRoundedToAll(actual, roundedActual)))
      continue;
    return {
      // Beside hours that would be days, hours: two numbers are compared in one unit.
      actual: formatAt(words, actual, level, isLong && exactly !== undefined ? 'agreed' : 'measured'),
      target: formatAt(words, target, exactly ?? level, exactly === undefined ? 'measured' : 'agreed'),
      // Made where it is asked for, since few are.
      get gap() {
        return gapText(words, { value: roundedActual.sub(roundedTarget).abs(), unit: target.unit }, level);
      },
    };
  }
}

/** Less than everything is never shown as 100 %, nor more than nothing as 0 %. */
function isRoundedToAll({ value, unit }: Read, rounded: Fraction): boolean {
  return unit.kind === 'share' && (rounded.equals(one) || rounded.n === 0n) && !rounded.equals(value);
}

/** At least as fine as the target is written; counts start rough. */
function leastLevel(actual: Read, target: Read, exactly: number | undefined): number {
  const rough = usualLevel(actual, 'rough');
  const { unit } = actual;
  if (unit.kind === 'count') return rough;
  const asFine =
    unit.kind === 'duration'
      ? levelAsFineAs(actual.value, unit.clock, target.value, mostLevels)
      : (exactly ?? usualLevel(target, 'plain'));
  return Math.max(rough, asFine ?? 0);
}

function formatExactly(words: Catalogue, amount: Read, otherwise: number): string {
  return formatAt(words, amount, exactLevel(amount) ?? otherwise);
}

/** The difference of two numbers that were printed at a level, at which it is exact. */
function gapText(words: Catalogue, gap: Read, level: number): string {
  if (gap.unit.kind !== 'share') return formatExactly(words, gap, level);
  const points: Read = { value: gap.value.mul(100), unit: { kind: 'number', of: 'points' } };
  return words.points(formatExactly(words, points, level));
}
