import { z } from 'zod';
import { column, duration, name, text, yesNo } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import { counts } from '../dispositions.ts';
import { ofObjective } from '../of-objective.ts';
import { upTo } from '../up-to.ts';
import { where } from '../where.ts';

/** How many attempts an item gets that could not be reached. */
export const depthTerms = strict(
  {
    depth: name.describe('The dataset of items that are worked.'),
    attempts: name.optional().describe('The dataset of attempts; may be left out where there is only one.'),
    at: column.optional().describe('The time that puts an item into a period; `handed_off_at` if left out.'),
    connected: column.optional().describe('The time an item was reached; `connected_at` if left out.'),
    within: duration.describe(
      'How old an item must be before its attempts are judged: hours, days, weeks or working hours, such as `48 hours` or `16 working hours`; no working days and no months.',
    ),
    channels: z.array(text).min(1).optional().describe('Channels that count; all if left out.'),
    automated: yesNo.describe('Whether automated attempts count.'),
    where,
    counts,
    upTo,
  },
  ofObjective,
).transform(read => ({ ...read, kind: 'depth' as const, dataset: read.depth }));
export type DepthTerms = z.output<typeof depthTerms>;
