import type { Agreement } from '../../agreement/agreement.ts';
import { addDuration } from '../../ground/calendar/add-duration.ts';
import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { Finding } from '../../ground/finding.ts';
import type { EndingReport, ObjectiveReport } from '../../report.ts';
import { casesOf, datesOf, isOpen, type JudgedCase, whoMayEnd } from './cases.ts';
import { consentsTo } from './consent.ts';
import type { EndingContext } from './context.ts';
import { noticeOf, type Usable } from './notice.ts';
import { rowSource } from './row-source.ts';
import type { Condition, EndingTerms } from './terms.ts';

type Outcome = { readonly endings: readonly EndingReport[]; readonly findings: readonly Finding[] };

/** How every clause about ending the agreement stands that can be computed, or that notice was given of (SEMANTICS 27). */
export function endingsOf(context: EndingContext, objectives: readonly ObjectiveReport[]): Outcome {
  const outcomes = context.agreement.terms.termination.map(each => judged(context, each, objectives));
  return {
    endings: outcomes.flatMap(each => each.report ?? []),
    findings: outcomes.flatMap(each => each.findings),
  };
}

/** A condition as it stands, before notices of the ending are looked at. */
type Standing = Pick<EndingReport, 'cases' | 'consents' | 'missing'> & { readonly usable: readonly Usable[] };

function judged(
  context: EndingContext,
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
): { report?: EndingReport; findings: readonly Finding[] } {
  const { agreement, asOf } = context;
  const zone = agreement.terms.timezone;
  const { usable, ...standing } = standingOf(context, ending, objectives);
  const { notice, findings } = noticeOf(context, ending, usable);
  if (!ending.when && !notice) return { findings };
  const open = usable.filter(each => each.stretch && isOpen(each.stretch, asOf));
  const used = notice ? [notice.used] : open.length > 0 ? open : usable.slice(-1);
  const earliest = used.toSorted((a, b) => (a.stretch?.since ?? 0) - (b.stretch?.since ?? 0))[0];
  const report: EndingReport = {
    clause: ending.id,
    kind: ending.when?.kind ?? 'text',
    state: notice ? 'noticed' : open.length > 0 ? 'met' : usable.length > 0 ? 'lapsed' : 'not-met',
    ...(earliest?.stretch && datesOf(earliest.stretch, zone)),
    ...(ending.noticeDays !== undefined && { noticeDays: ending.noticeDays }),
    mayEnd: partiesOf(used, agreement, ending, objectives),
    ...standing,
    ...(notice && { notice: notice.report }),
  };
  return { report, findings };
}

/** The parties that may end, in the agreement's order. */
function partiesOf(
  used: readonly Usable[],
  { terms }: Agreement,
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
): readonly string[] {
  const parties = Object.keys(terms.parties);
  if (used.length > 0) return parties.filter(party => used.some(each => each.mayEnd.includes(party)));
  const own = objectives.filter(each => ending.objectives?.includes(each.id) ?? true);
  return parties.filter(party => own.some(each => whoMayEnd(parties, ending, [each]).includes(party)));
}

/** One way to be met for each kind of condition. */
function standingOf(
  context: EndingContext,
  ending: EndingTerms,
  objectives: readonly ObjectiveReport[],
): Standing {
  const condition: Condition | undefined = ending.when;
  if (condition === undefined) return { cases: [], usable: [{ mayEnd: allowed(context, ending) }] };
  switch (condition.kind) {
    case 'missed':
    case 'noData':
      return counted(casesOf(context, ending, condition, objectives));
    case 'consent':
      return consented(context, ending, condition.parties);
  }
}

function allowed({ agreement }: EndingContext, ending: EndingTerms): readonly string[] {
  return whoMayEnd(Object.keys(agreement.terms.parties), ending, []);
}

function counted(cases: readonly JudgedCase[]): Standing {
  const usable = cases.flatMap(({ report, stretches }) =>
    stretches.map(stretch => ({ stretch, mayEnd: report.mayEnd })),
  );
  return {
    cases: cases.map(each => each.report),
    usable: usable.toSorted((a, b) => a.stretch.since - b.stretch.since),
  };
}

function consented(context: EndingContext, ending: EndingTerms, whose: 'all' | readonly string[]): Standing {
  const { agreement, facts, asOf } = context;
  const zone = agreement.terms.timezone;
  const needed = whose === 'all' ? Object.keys(agreement.terms.parties) : whose;
  const given = consentsTo(ending.id, needed, facts.events, asOf);
  const last = given.length === needed.length ? given.at(-1) : undefined;
  const until = last && ending.exerciseWithin && addDuration(last.at, ending.exerciseWithin, zone);
  return {
    cases: [],
    consents: given.map(each => ({
      party: each.party,
      at: isoUtc(each.at),
      date: dateOf(each.at, zone),
      source: rowSource(facts.eventsFile, each.row),
    })),
    missing: needed.filter(party => !given.some(each => each.party === party)),
    usable: last ? [{ stretch: { since: last.at, until, made: [] }, mayEnd: allowed(context, ending) }] : [],
  };
}
