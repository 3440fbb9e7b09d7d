import type { z } from 'zod';
import { indicator } from '../indicators/index.ts';
import { target } from '../targets/terms.ts';
import { period } from '../terms/period.ts';
import { date, duration, final, name, oneOrMore, text, whole, zone } from '../terms/scalars.ts';
import { strict, word } from '../terms/shape.ts';
import { per } from './per.ts';

/** One measurable promise. */
export const objective = strict({
  id: name.describe('Stable name, used in links and in the ledger.'),
  title: text.describe('The promise in a few words: “Qualified leads”.'),
  why: text.optional().describe('What it is for, completing “so that …”.'),
  from: oneOrMore(name).describe('The party that promises, or several for a shared promise.'),
  to: name.describe('The party that is promised.'),
  accountable: text.optional().describe('The role that answers for it.'),
  reports: name.optional().describe('The party that supplies the data.'),
  indicator: indicator.describe('How it is measured.'),
  per: per
    .optional()
    .describe(
      'A column by which each group is judged alone against the target: its name, or `{ column, groups, whole }`.',
    ),
  target: oneOrMore(target).describe('The threshold, or a list of them dated by `from`.'),
  period: period.describe('How often it is judged.'),
  weekStart: word(['monday', 'sunday', 'saturday'])
    .optional()
    .describe(
      'First day of its weeks, which are named for it; `monday`, with numbers of ISO 8601, if left out.',
    ),
  yearStart: whole(1, 12).optional().describe('First month of the fiscal year for quarters and years.'),
  anchorDay: whole(1, 31).optional().describe('First day of a billing month.'),
  zone: zone.optional().describe('Time zone of its periods; the agreement’s if left out.'),
  edge: word(['prorate', 'skip', 'full'])
    .optional()
    .describe('What partial first and last periods of the agreement count as; `prorate` if left out.'),
  settle: duration
    .optional()
    .describe(
      'How long after its end a period waits for late data; it waits at least for the longest time promised.',
    ),
  noData: word(['missed', 'ignored'])
    .optional()
    .describe(
      'How a period without data counts in streaks, remedies and endings: as a miss, or not at all. If left out it ends a run and is no miss; it is never met.',
    ),
  pace: word(['calendar', 'working'])
    .optional()
    .describe('Which days the pace line counts; calendar days if left out.'),
  since: date
    .optional()
    .describe('First day the objective is in force; the agreement’s first day if left out.'),
  final,
});
export type ObjectiveTerms = z.output<typeof objective>;
