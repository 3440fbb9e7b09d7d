import { addDuration } from '../../ground/calendar/add-duration.ts';
import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { EndingCase, ObjectiveReport } from '../../report.ts';
import type { EndingContext } from './context.ts';
import { weighMissed } from './missed.ts';
import { weighNoData } from './no-data.ts';
import { withNotices } from './notice-per-miss.ts';
import { sequenceOf, type Weighed } from './sequence.ts';
import { countingNow, type Stretch, stretchesOf } from './stretches.ts';
import type { Condition, EndingTerms } from './terms.ts';
import type { Weigh } from './weight.ts';

/** A condition that counts periods. */
export type CountedCondition = Exclude<Condition, { kind: 'consent' }>;

/** What each of them counts. */
const weighs = { missed: weighMissed, noData: weighNoData } as const satisfies Record<
  CountedCondition['kind'],
  Weigh
>;

/** A case with the times in which it is met. */
export type JudgedCase = { readonly report: EndingCase; readonly stretches: readonly Stretch[] };

/** The counts of an ending, the one that is met, or else nearest to it, first. */
export function casesOf(
  context: EndingContext,
  ending: EndingTerms,
  condition: CountedCondition,
  objectives: readonly ObjectiveReport[],
): readonly JudgedCase[] {
  const own = objectives.filter(each => ending.objectives?.includes(each.id) ?? true);
  const rank = { met: 0, 'not-met': 1, lapsed: 1 };
  return groupsOf(own, condition, ending)
    .map(group => caseOf(context, ending, condition, group))
    .toSorted(
      ({ report: a }, { report: b }) =>
        rank[a.state] - rank[b.state] || b.counting.length - a.counting.length,
    );
}

/** What is counted together; where the other party may end, each side for itself. */
function groupsOf(
  objectives: readonly ObjectiveReport[],
  { together }: CountedCondition,
  { by }: EndingTerms,
): readonly (readonly ObjectiveReport[])[] {
  if (together === 'same') return objectives.map(each => [each]);
  if (by !== 'other') return objectives.length > 0 ? [objectives] : [];
  return [...Map.groupBy(objectives, each => each.from.toSorted().join()).values()];
}

function caseOf(
  context: EndingContext,
  ending: EndingTerms,
  { kind, counting, together }: CountedCondition,
  group: readonly ObjectiveReport[],
): JudgedCase {
  const { agreement, facts, asOf } = context;
  const zone = agreement.terms.timezone;
  const mayEnd = whoMayEnd(Object.keys(agreement.terms.parties), ending, group);
  const bare = sequenceOf(group, together, weighs[kind]);
  const events = facts.events.filter(
    each =>
      each.kind === 'notice' && (each.clause === '' || each.clause === ending.id) && mayEnd.includes(each.by),
  );
  const { sequence, awaiting } = ending.noticePerMiss
    ? withNotices(bare, ending.noticePerMiss, { events, file: facts.eventsFile, zone, asOf })
    : { sequence: bare };
  const { exerciseWithin } = ending;
  const stretches = stretchesOf(sequence, counting, at =>
    exerciseWithin ? addDuration(at, exerciseWithin, zone) : undefined,
  );
  const last = stretches.at(-1);
  const periods = (list: readonly Weighed[]) => list.map(each => each.period);
  const report: EndingCase = {
    objectives: group.map(each => each.id),
    every: group[0]!.every,
    together,
    ...counting,
    state: !last ? 'not-met' : isOpen(last, asOf) ? 'met' : 'lapsed',
    ...(last && datesOf(last, zone)),
    mayEnd,
    ...(last && { made: periods(last.made) }),
    counting: periods(countingNow(sequence, counting)),
    ...(awaiting && { awaiting }),
  };
  return { report, stretches };
}

/** True while notice may be given. */
export function isOpen({ until }: Stretch, at: number): boolean {
  return until === undefined || at < until;
}

/** The days from which and up to which a condition may be used. */
export function datesOf({ since, until }: Stretch, zone: string) {
  return {
    since: isoUtc(since),
    sinceDate: dateOf(since, zone),
    ...(until !== undefined && { exerciseBy: dateOf(until - 1, zone) }),
  };
}

/** The parties that may end: any, those named, or the ones that do not promise what was missed. */
export function whoMayEnd(
  parties: readonly string[],
  { by }: EndingTerms,
  missed: readonly ObjectiveReport[],
): readonly string[] {
  if (by === undefined) return parties;
  if (by !== 'other') return by;
  return parties.filter(party => !missed.some(each => each.from.includes(party)));
}
