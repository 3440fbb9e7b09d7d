import type { z } from 'zod';
import { column, name } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { ofObjective } from '../of-objective.ts';
import { where } from '../where.ts';

/** How many rows fall into a period. */
export const countTerms = strict(
  {
    count: name.describe('The dataset whose rows are counted.'),
    at: column.optional().describe('The time that puts a row into a period; `handed_off_at` if left out.'),
    where,
    counts,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'count' as const, dataset: read.count }));
export type CountTerms = z.output<typeof countTerms>;
