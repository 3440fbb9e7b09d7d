import type { z } from 'zod';
import { column, name } from '../../terms/scalars.ts';
import { strict, word } from '../../terms/shape.ts';
import { where } from '../where.ts';

/** Numbers of the rows added up, and what they are divided by. */
export const measureTerms = strict({
  measure: name.describe('The dataset whose numbers are added up.'),
  sum: column.describe('The column of numbers; rows where it is blank are left out.'),
  per: column
    .optional()
    .describe('What the sum is divided by: `count` of the rows, or another column’s sum.'),
  as: word(['number', 'share']).optional().describe('What a sum over a sum is; `number` if left out.'),
  at: column.describe('The time that puts a row into a period.'),
  where,
}).transform(read => ({ ...read, kind: 'measure' as const, dataset: read.measure }));
export type MeasureTerms = z.output<typeof measureTerms>;
