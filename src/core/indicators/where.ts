import { condition } from '../terms/condition.ts';
import { name } from '../terms/scalars.ts';
import { textOrFields } from '../terms/shape.ts';

/** Which rows an indicator counts. */
export const where = textOrFields(name, condition)
  .optional()
  .describe('Which rows count: the id of a definition, or a condition on columns.');
