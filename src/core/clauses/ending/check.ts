import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import { checkedLength } from '../length-after.ts';
import { endingConditions } from './conditions.ts';
import type { EndingTerms } from './terms.ts';

/** The condition of an ending names parties that exist, and fits what it counts (RULES 27). */
export function checkEnding(ending: EndingTerms, say: Say, around: ClauseAround): void {
  const { by, when } = ending;
  if (by !== undefined && by !== 'other')
    by.forEach((party, place) => {
      say.refer(party, around.names.parties, 'party', ['by', ...(by.length > 1 ? [place] : [])]);
    });
  const condition = when && endingConditions[when.kind];
  if (when) condition?.check(when, ending, say, around);
  checkFields(ending, condition?.counts ?? false, say);
  for (const field of ['exerciseWithin', 'noticePerMiss'] as const) {
    const length = ending[field];
    if (length) checkedLength(length, say, [field], around);
  }
}

/** A clause that counts no periods has no miss to give notice of, and no other party. */
function checkFields(
  { when, by, noticePerMiss, exerciseWithin }: EndingTerms,
  counts: boolean,
  say: Say,
): void {
  const wrong = (field: string, message: string) =>
    say.wrong('ending-fields', [field], message, `Remove \`${field}\``);
  if (noticePerMiss && !counts)
    wrong(
      'noticePerMiss',
      'Unexpected `noticePerMiss` where no periods are counted, expected `when:` with `missed` or `noData`',
    );
  if (by === 'other' && !counts)
    wrong('by', 'Unexpected `other` where no party misses, expected a list of parties, or nothing for any');
  if (exerciseWithin && !when)
    wrong('exerciseWithin', 'Unexpected `exerciseWithin` without a condition, expected `when:`');
}
