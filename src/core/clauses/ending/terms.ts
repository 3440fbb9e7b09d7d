import type { z } from 'zod';
import { duration, name, oneOrMore, whole } from '../../terms/scalars.ts';
import { byField, strict } from '../../terms/shape.ts';
import { clauseFields } from '../text/terms.ts';
import { consentTerms } from './consent.ts';
import { missedTerms } from './missed.ts';
import { noDataTerms } from './no-data.ts';

/** Every condition that can be computed, told apart by the field of its name. */
const condition = byField(
  { missed: missedTerms, noData: noDataTerms, consent: consentTerms } as const,
  'the condition of an ending',
);
export type Condition = z.output<typeof condition>;

/** The party that did not miss, or parties by name. */
const by = oneOrMore(name).transform((read): 'other' | readonly string[] =>
  read.length === 1 && read[0] === 'other' ? 'other' : read,
);

/** When the agreement may end (SEMANTICS 27): in its own words, and where it can be computed by a condition. */
export const ending = strict({
  ...clauseFields,
  when: condition
    .optional()
    .describe('The condition that is computed, such as `{ missed: 3 in a row }`; only the text if left out.'),
  noticeDays: whole(0, 3650).optional().describe('Days of notice before the agreement ends.'),
  exerciseWithin: duration
    .optional()
    .describe('How long after the condition is met notice may be given; for good if left out.'),
  noticePerMiss: duration
    .optional()
    .describe('A period counts only if notice of it was given within this time after its cut-off.'),
  by: by
    .optional()
    .describe('Who may end: `other` than the party that missed, or a list of parties; any if left out.'),
});
export type EndingTerms = z.output<typeof ending>;
