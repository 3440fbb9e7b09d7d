import type { z } from 'zod';
import { type Duration, readDuration } from '../calendar/duration.ts';
import type { Exact } from '../exact.ts';
import type { Direction } from '../quantity.ts';
import { leadGoal } from '../targets/lead-goal-terms.ts';
import { date, type Money, readDecimal, readMoney, readShare } from './scalars.ts';
import { byField, scalar, strict } from './shape.ts';

/** A threshold as written; whether it fits the indicator is checked where both are known. */
export type Threshold =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'share'; readonly value: Exact }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'duration'; readonly value: Duration };

/** Reads `450`, `95%`, `250000 USD` or `1 hour`. */
export function readThreshold(text: string): Threshold | undefined {
  const number = readDecimal(text);
  if (number !== undefined) return { kind: 'number', value: number };
  const part = readShare(text);
  if (part !== undefined) return { kind: 'share', value: part };
  const amount = readMoney(text);
  if (amount !== undefined) return { kind: 'money', value: amount };
  const time = readDuration(text);
  return time === undefined ? undefined : { kind: 'duration', value: time };
}

const threshold = scalar('a threshold such as `450`, `95%`, `1 hour` or `250000 USD`', readThreshold);
const from = date.optional().describe('First day this target is in force; a first day of a period.');

const fixed = (direction: Direction) =>
  strict({
    [direction]: threshold.describe('The agreed threshold.'),
    from,
  }).transform(read => ({
    kind: 'fixed' as const,
    direction,
    threshold: read[direction] as Threshold,
    from: read.from as string | undefined,
  }));

/** How a target is set: a fixed threshold, or computed. */
export const target = byField(
  {
    atLeast: fixed('atLeast'),
    atMost: fixed('atMost'),
    above: fixed('above'),
    below: fixed('below'),
    compute: leadGoal(from),
  } satisfies Record<Direction | 'compute', z.ZodType>,
  'a target',
);
export type TargetTerms = z.output<typeof target>;
