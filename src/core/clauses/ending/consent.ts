import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import { name, oneOrMore } from '../../terms/scalars.ts';
import { strict } from '../../terms/shape.ts';
import type { ClauseContext } from '../kind.ts';
import { recorded, rowOf } from '../recorded.ts';
import { usableBefore } from '../right-window.ts';
import { endingCondition } from './condition.ts';
import { whoMayEnd } from './who-may-end.ts';

const whose = oneOrMore(name).transform((read): 'all' | readonly string[] =>
  read.length === 1 && read[0] === 'all' ? 'all' : read,
);

/** `{ consent: all }` */
const terms = strict({
  consent: whose.describe('Whose consent it needs: `all`, or a list of parties.'),
}).transform(read => ({ kind: 'consent' as const, parties: read.consent }));

/** A party's consent as it was recorded. */
type Consent = { readonly party: string; readonly event: AgreementEvent };

/** The first consent of each party to a clause that was recorded by now, whoever recorded it, the earliest first. */
function consentsTo(clause: string, needed: readonly string[], context: ClauseContext): readonly Consent[] {
  const given = recorded('consent', context).filter(each => each.clause === clause);
  return needed
    .flatMap(party => {
      const event = given.find(each => each.by === party || each.agreedBy.includes(party));
      return event ? [{ party, event }] : [];
    })
    .toSorted((a, b) => a.event.at - b.event.at);
}

/** Every party that is needed consented. */
export const consentCondition = endingCondition('consent', terms, {
  counts: false,
  check: ({ parties }, _, say, { names }) => {
    if (parties === 'all') return;
    parties.forEach((party, place) => {
      const at = ['when', 'consent', ...(parties.length > 1 ? [place] : [])];
      say.refer(party, names.parties, 'party', at);
    });
  },
  standing: (condition, ending, _, context) => {
    const { around } = context;
    const bound = Object.keys(around.parties);
    const needed = condition.parties === 'all' ? bound : condition.parties;
    const given = consentsTo(ending.id, needed, context);
    const since = given.length === needed.length ? given.at(-1)?.event.at : undefined;
    const until =
      since === undefined || !ending.exerciseWithin
        ? undefined
        : usableBefore({ at: since, isEnd: false }, ending.exerciseWithin, around);
    return {
      cases: [],
      consents: given.map(({ party, event }) => ({
        party,
        at: isoUtc(event.at),
        date: dateOf(event.at, around.zone),
        source: rowOf(event, context),
      })),
      missing: needed.filter(party => !given.some(each => each.party === party)),
      usable:
        since === undefined
          ? []
          : [{ time: { since, until, made: [] }, mayEnd: whoMayEnd(bound, ending, []) }],
    };
  },
});
