import type { z } from 'zod';
import { duration, text, whole } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';

/** How a strike is given for each miss, and what is due on it (RULES 26). */
export const strike = strict({
  owner: text.describe(
    'Who has to put it right: `accountable` for the objective’s own role, a party, or a role in words.',
  ),
  due: duration.describe('How long after the verdict it is due: `10 working days`.'),
  expires: duration
    .optional()
    .describe('How long after the verdict it stops counting; it counts for good if left out.'),
  limit: whole(1, 99).optional().describe('How many strikes that count at once reach the limit.'),
});

export const strikeRemedy = strict({
  ...clauseFields,
  strike: strike.describe('A strike for each miss.'),
}).transform(read => ({ ...read, kind: 'strike' as const }));
export type StrikeRemedy = z.output<typeof strikeRemedy>;
