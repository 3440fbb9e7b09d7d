import type { z } from 'zod';
import { column, name } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { ofObjective } from '../of-objective.ts';
import { where } from '../where.ts';

/** What the rows of a period are worth. */
export const valueTerms = strict(
  {
    value: name.describe('The dataset whose rows are worth money.'),
    at: column.optional().describe('The time that puts a row into a period; `handed_off_at` if left out.'),
    by: column.optional().describe('The column that names the segment; each has its own value per lead.'),
    where,
    counts,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'value' as const, dataset: read.value }));
export type ValueTerms = z.output<typeof valueTerms>;
