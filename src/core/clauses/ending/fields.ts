import type { z } from 'zod';
import { duration, name, oneOrMore, whole } from '../../terms/scalars.ts';
import type { clauseFields } from '../clause-fields.ts';

/** The party that did not miss, or parties by name. */
const by = oneOrMore(name).transform((read): 'other' | readonly string[] =>
  read.length === 1 && read[0] === 'other' ? 'other' : read,
);

/** When notice may be given, how, and by whom. */
export const noticeFields = {
  noticeDays: whole(0, 3650).optional().describe('Days of notice before the agreement ends.'),
  exerciseWithin: duration
    .optional()
    .describe(
      'How long after the condition is met notice may be given, such as `30 days`, `72 hours` or `5 working days`; for good if left out.',
    ),
  noticePerMiss: duration
    .optional()
    .describe(
      'A period counts only if notice of it was given within this time after its cut-off, counted as that of `exerciseWithin` is.',
    ),
  by: by
    .optional()
    .describe('Who may end: `other` than the party that missed, or a list of parties; any if left out.'),
};

/** A clause about ending the agreement, without its condition. */
export type EndingClause = z.output<z.ZodObject<typeof clauseFields & typeof noticeFields>>;
