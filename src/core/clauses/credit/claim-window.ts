import type { z } from 'zod';
import type { Duration } from '../../ground/calendar/duration.ts';
import { duration } from '../../terms/scalars.ts';
import { strict, textOrFields, word } from '../../terms/shape.ts';

/** What a claim window may run from. */
const starts = ['period', 'cut-off', 'last-incident', 'notice'] as const;
export type ClaimStart = (typeof starts)[number];

/** How long a credit may be claimed, and from when on: the end of the period if that is left out. */
export type ClaimWindow = Duration & { readonly from?: ClaimStart };

export const claimWindow: z.ZodType<ClaimWindow> = textOrFields(
  duration,
  strict({
    within: duration.describe('How long it may be claimed: `72 hours`, `30 days`, `5 working days`.'),
    from: word(starts).describe(
      'From when on: the end of the `period`, its `cut-off`, the end of the `last-incident` that counts in it, or the first `notice` of it in events.csv.',
    ),
  }).transform(({ within, from }): ClaimWindow => ({ ...within, from })),
);
