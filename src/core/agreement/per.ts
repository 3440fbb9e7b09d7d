import { z } from 'zod';
import { column, text } from '../terms/scalars.ts';
import { strict, textOrFields, word } from '../terms/shape.ts';

const inFull = strict({
  column: column.describe('The column whose values are the groups, such as `region`.'),
  groups: z
    .array(text)
    .min(1)
    .optional()
    .describe(
      'The groups, each judged in every period, with rows or without; any other value is an error. If left out, a group is judged from the period of its first row on.',
    ),
  whole: word(['pooled'])
    .optional()
    .describe(
      '`pooled`: the sum of all groups is judged, and the groups are shown beside it; if left out, a period is kept only where every group keeps the target.',
    ),
});

/** The groups by which an objective is judged, each alone (RULES 18). */
export type PerTerms = z.output<typeof inFull>;

export const per: z.ZodType<PerTerms> = textOrFields(
  column.transform((name): PerTerms => ({ column: name })),
  inFull,
);
