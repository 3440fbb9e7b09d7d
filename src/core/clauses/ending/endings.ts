import type { Finding } from '../../ground/finding.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { objectivesOf } from '../misses.ts';
import type { ConditionStanding, Usable } from './condition.ts';
import { endingConditions } from './conditions.ts';
import { daysOf, isUsable } from './met-times.ts';
import { noticeOf } from './notice.ts';
import type { EndingReport } from './report.ts';
import type { EndingTerms } from './terms.ts';
import { whoMayEnd } from './who-may-end.ts';

/** How every clause about ending the agreement stands that can be computed, or that notice was given of (RULES 27). */
export const endingsOf: Judge<EndingTerms> = (clauses, { objectives }, context) => {
  const findings: Finding[] = [];
  const say = sayOfRow(context.facts.eventsFile, findings, 'warning');
  const endings = clauses.flatMap(ending => {
    const { usable, ...standing } = standingOf(context, ending, objectives);
    const notice = noticeOf(context, ending, usable, say);
    return !ending.when && !notice
      ? []
      : [reportOf(context, ending, objectives, { usable, standing, notice })];
  });
  return { found: endings.length > 0 ? { endings } : {}, findings };
};

/** What is known of a clause, with the notice that used it. */
type Known = {
  readonly usable: readonly Usable[];
  readonly standing: Omit<ConditionStanding, 'usable'>;
  readonly notice: ReturnType<typeof noticeOf>;
};

function reportOf(
  { around, asOf }: ClauseContext,
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
  { usable, standing, notice }: Known,
): EndingReport {
  const open = usable.filter(each => each.time && isUsable(each.time, asOf));
  const used = notice ? [notice.used] : open.length > 0 ? open : usable.slice(-1);
  const earliest = used.toSorted((a, b) => (a.time?.since ?? 0) - (b.time?.since ?? 0))[0];
  return {
    clause: ending.id,
    kind: ending.when?.kind ?? 'text',
    state: notice ? 'noticed' : open.length > 0 ? 'met' : usable.length > 0 ? 'lapsed' : 'not-met',
    ...(earliest?.time && daysOf(earliest.time, around.zone)),
    ...(ending.noticeDays !== undefined && { noticeDays: ending.noticeDays }),
    mayEnd: partiesOf(used, Object.keys(around.parties), ending, objectives),
    ...standing,
    ...(notice && { notice: notice.report }),
  };
}

/** The parties that may end, in the agreement's order. */
function partiesOf(
  used: readonly Usable[],
  parties: readonly string[],
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
): readonly string[] {
  if (used.length > 0) return parties.filter(party => used.some(each => each.mayEnd.includes(party)));
  const own = objectivesOf(ending, objectives);
  return parties.filter(party => own.some(each => whoMayEnd(parties, ending, [each]).includes(party)));
}

function standingOf(
  context: ClauseContext,
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
): ConditionStanding {
  const { when } = ending;
  if (when) return endingConditions[when.kind].standing(when, ending, objectives, context);
  return { cases: [], usable: [{ mayEnd: whoMayEnd(Object.keys(context.around.parties), ending, []) }] };
}
