import { z } from 'zod';
import type { Direction } from '../ground/quantity.ts';
import { withForm } from '../terms/form.ts';
import { date } from '../terms/scalars.ts';
import { byField, isFields, readAs, scalar, strict, word } from '../terms/shape.ts';
import { readThreshold, type Threshold } from '../terms/threshold.ts';
import { leadGoal } from './lead-goal/terms.ts';

const threshold = scalar('a threshold such as `450`, `95%`, `1 hour` or `250000 USD`', readThreshold);
const from = date.optional().describe('First day this target is in force; a first day of a period.');

const midPeriods = ['prorate', 'per-item'] as const;
/** What becomes of a period that a target begins inside of. */
export type MidPeriod = (typeof midPeriods)[number];
const midPeriod = word(midPeriods)
  .optional()
  .describe(
    'Lets `from` lie inside a period: its goals count by their days, or each item by the target in force when it began.',
  );

const fixed = (direction: Direction) =>
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

/** `compute: composite`: the members' own targets put through the composite's method (SEMANTICS 24). */
const ofMembers = strict({
  compute: word(['composite']).describe('Names the calculation: the members’ targets by the same method.'),
  from,
}).transform(read => ({ ...read, kind: 'composite' as const }));
const goal = leadGoal(from, midPeriod);
const computed = withForm(
  z
    .unknown()
    .transform((input, context): z.output<typeof ofMembers> | z.output<typeof goal> =>
      isFields(input) && input.compute === 'composite'
        ? readAs(ofMembers, input, context)
        : readAs(goal, input, context),
    ),
  { kind: 'choice', of: { 'lead-goal': goal, composite: ofMembers } },
);

/** How a target is set: a fixed threshold, or computed. */
export const target = byField(
  {
    atLeast: fixed('atLeast'),
    atMost: fixed('atMost'),
    above: fixed('above'),
    below: fixed('below'),
    compute: computed,
  } satisfies Record<Direction | 'compute', z.ZodType>,
  'a target',
);
export type TargetTerms = z.output<typeof target>;
