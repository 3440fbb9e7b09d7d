import type { z } from 'zod';
import { condition } from '../../terms/condition.ts';
import { column, name } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { ofObjective } from '../of-objective.ts';
import { where } from '../where.ts';

/** The share of rows that kept something. */
export const shareTerms = strict(
  {
    share: name.describe('The dataset whose rows are looked at.'),
    at: column.describe('The time that puts a row into a period.'),
    of: condition.optional().describe('The rows that are promised something; all if left out.'),
    kept: condition.describe(
      'Which of them kept it, such as `closed_at: { notAfter: due_at }`, where each row has that time.',
    ),
    where,
    counts,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'share' as const, dataset: read.share }));
export type ShareTerms = z.output<typeof shareTerms>;
