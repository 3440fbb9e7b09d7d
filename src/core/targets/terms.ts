import { z } from 'zod';
import { isFields } from '../ground/fields.ts';
import type { TargetKind } from '../ground/kinds.ts';
import type { Direction } from '../ground/quantity.ts';
import { withForm } from '../terms/form.ts';
import { byField, readAs } from '../terms/shape.ts';
import { composedTerms } from './composite/terms.ts';
import { fixedTerms } from './fixed/terms.ts';
import { leadGoalTerms } from './lead-goal/terms.ts';

/** The fields of every target that is computed, by the name of the calculation; one that nothing has is told by the first. */
const calculations = { 'lead-goal': leadGoalTerms, composite: composedTerms } as const satisfies {
  [Name in Exclude<TargetKind, 'fixed'>]: z.ZodType;
};
type ComputedTerms = z.output<(typeof calculations)[keyof typeof calculations]>;

const computed = withForm(
  z.unknown().transform((input, context): ComputedTerms => {
    const name = isFields(input) ? input.compute : undefined;
    const named = Object.entries<z.ZodType<ComputedTerms>>(calculations).find(([each]) => each === name);
    return readAs<ComputedTerms>(named?.[1] ?? calculations['lead-goal'], input, context);
  }),
  { kind: 'choice', of: calculations },
);

/** How a target is set: a fixed threshold, or computed. */
export const target = byField(
  {
    atLeast: fixedTerms('atLeast'),
    atMost: fixedTerms('atMost'),
    above: fixedTerms('above'),
    below: fixedTerms('below'),
    compute: computed,
  } satisfies Record<Direction | 'compute', z.ZodType>,
  'a target',
);
export type TargetTerms = z.output<typeof target>;
