import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import { name, oneOrMore } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';

const whose = oneOrMore(name).transform((read): 'all' | readonly string[] =>
  read.length === 1 && read[0] === 'all' ? 'all' : read,
);

/** `{ consent: all }` */
export const consentTerms = strict({
  consent: whose.describe('Whose consent it needs: `all`, or a list of parties.'),
}).transform(read => ({ kind: 'consent' as const, parties: read.consent }));

/** A party's consent as it was recorded. */
export type Consent = { readonly party: string; readonly at: EpochMs; readonly row: number };

/** The first consent of each party to a clause that was recorded before `asOf`, whoever recorded it, the earliest first. */
export function consentsTo(
  clause: string,
  needed: readonly string[],
  events: readonly AgreementEvent[],
  asOf: EpochMs,
): readonly Consent[] {
  const given = events
    .filter(each => each.kind === 'consent' && each.clause === clause && each.at < asOf)
    .toSorted((a, b) => a.at - b.at);
  return needed
    .flatMap(party => {
      const first = given.find(each => each.by === party || each.agreedBy.includes(party));
      return first ? [{ party, at: first.at, row: first.row }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
}
