import type { ObjectiveReport } from '../../report/objective.ts';
import type { ClauseContext } from '../kind.ts';
import { objectivesOf } from '../misses.ts';
import { usableBefore } from '../right-window.ts';
import type { CountedCondition } from './counting.ts';
import type { EndingClause } from './fields.ts';
import { countingNow, daysOf, isUsable, type MetTime, metTimes } from './met-times.ts';
import { withNotices } from './notice-per-miss.ts';
import type { EndingCase } from './report.ts';
import { sequenceOf, type Weighed } from './sequence.ts';
import type { Weigh } from './weight.ts';
import { whoMayEnd } from './who-may-end.ts';

/** A case with the times in which it is met. */
export type JudgedCase = { readonly report: EndingCase; readonly times: readonly MetTime[] };

/** The counts of an ending, the one that is met, or else nearest to it, first. */
export function casesOf(
  context: ClauseContext,
  ending: EndingClause,
  condition: CountedCondition,
  weigh: Weigh,
  objectives: readonly ObjectiveReport[],
): readonly JudgedCase[] {
  const own = objectivesOf(ending, objectives);
  const rank = { met: 0, 'not-met': 1, lapsed: 1 };
  return groupsOf(own, condition, ending)
    .map(group => caseOf(context, ending, condition, weigh, group))
    .toSorted(
      ({ report: a }, { report: b }) =>
        rank[a.state] - rank[b.state] || b.counting.length - a.counting.length,
    );
}

/** What is counted together; where the other party may end, each side for itself. */
function groupsOf(
  objectives: readonly ObjectiveReport[],
  { together }: CountedCondition,
  { by }: EndingClause,
): readonly (readonly ObjectiveReport[])[] {
  if (together === 'same') return objectives.map(each => [each]);
  if (by !== 'other') return objectives.length > 0 ? [objectives] : [];
  return [...Map.groupBy(objectives, each => each.from.toSorted().join()).values()];
}

function caseOf(
  context: ClauseContext,
  ending: EndingClause,
  { counting, together }: CountedCondition,
  weigh: Weigh,
  group: readonly ObjectiveReport[],
): JudgedCase {
  const { around, facts, asOf } = context;
  const { zone } = around;
  const mayEnd = whoMayEnd(Object.keys(around.parties), ending, group);
  const bare = sequenceOf(group, together, weigh);
  const events = facts.events.filter(
    each =>
      each.kind === 'notice' && (each.clause === '' || each.clause === ending.id) && mayEnd.includes(each.by),
  );
  const { sequence, awaiting } = ending.noticePerMiss
    ? withNotices(bare, ending.noticePerMiss, { events, file: facts.eventsFile, around, asOf })
    : { sequence: bare };
  const { exerciseWithin } = ending;
  const times = metTimes(sequence, counting, ({ at, byNotice }) =>
    exerciseWithin ? usableBefore({ at, isEnd: !byNotice }, exerciseWithin, around) : undefined,
  );
  const last = times.at(-1);
  const periods = (list: readonly Weighed[]) => list.map(each => each.period);
  const report: EndingCase = {
    objectives: group.map(each => each.id),
    every: group[0]!.every,
    together,
    ...counting,
    state: !last ? 'not-met' : isUsable(last, asOf) ? 'met' : 'lapsed',
    ...(last && daysOf(last, zone)),
    mayEnd,
    ...(last && { made: periods(last.made) }),
    counting: periods(countingNow(sequence, counting)),
    ...(awaiting && { awaiting }),
  };
  return { report, times };
}
