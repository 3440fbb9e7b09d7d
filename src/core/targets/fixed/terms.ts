import type { z } from 'zod';
import type { Direction } from '../../ground/quantity.ts';
import { scalar, strict } from '../../terms/shape.ts';
import { beyondMeaning, readThreshold, type Threshold } from '../../terms/threshold.ts';
import { from, type MidPeriod, midPeriod } from '../dated.ts';

const threshold = scalar(
  'a threshold such as `450`, `95%`, `1 hour` or `250000 USD`',
  readThreshold,
  beyondMeaning,
);

/** A threshold on one side. */
export const fixedTerms = (direction: Direction) =>
  strict({
    [direction]: threshold.describe('The agreed threshold.'),
    from,
    midPeriod,
  }).transform(read => ({
    kind: 'fixed' as const,
    direction,
    threshold: read[direction] as Threshold,
    from: read.from as string | undefined,
    midPeriod: read.midPeriod as MidPeriod | undefined,
  }));
export type FixedTerms = z.output<ReturnType<typeof fixedTerms>>;
