import type { z } from 'zod';
import { schemasOf } from '../../terms/schemas-of.ts';
import { byField, strict } from '../../terms/shape.ts';
import { clauseFields } from '../clause-fields.ts';
import { endingConditions } from './conditions.ts';
import { noticeFields } from './fields.ts';

/** Every condition that can be computed, told apart by the field of its name. */
const condition = byField(schemasOf(endingConditions), 'the condition of an ending');

/** When the agreement may end (RULES 27): in its own words, and where it can be computed by a condition. */
export const ending = strict({
  ...clauseFields,
  when: condition
    .optional()
    .describe('The condition that is computed, such as `{ missed: 3 in a row }`; only the text if left out.'),
  ...noticeFields,
});
export type EndingTerms = z.output<typeof ending>;
