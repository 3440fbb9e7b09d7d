import { aroundOf } from '../../../../src/core/agreement/around.ts';
import { endingsOf } from '../../../../src/core/clauses/ending/endings.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import type { EndingReport, ObjectiveReport, PeriodReport, Verdict } from '../../../../src/core/report.ts';
import { at, factsOf } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

const letters: Readonly<Record<string, Verdict | undefined>> = {
  k: 'met',
  M: 'missed',
  e: 'excused',
  n: 'no-data',
  d: 'not-due',
  '?': undefined,
};
const month = (place: number) => `2026-${String(place + 1).padStart(2, '0')}`;

/**
 * An objective with a month of 2026 for each letter: kept, Missed, excused, no data, not due, or open (`?`). Months
 * are judged on the fifth of the next.
 */
export function objectiveWith(verdicts: string, fields: Partial<ObjectiveReport> = {}): ObjectiveReport {
  const periods = [...verdicts].map((letter, place) => {
    const verdict = letters[letter];
    return {
      id: month(place),
      start: `${month(place)}-01T00:00:00Z`,
      end: `${month(place + 1)}-01T00:00:00Z`,
      startDate: `${month(place)}-01`,
      lastDate: `${month(place)}-28`,
      days: 28,
      cutOff: `${month(place + 1)}-05T00:00:00Z`,
      phase: verdict ? 'closed' : 'running',
      ...(verdict && { verdict }),
    } as PeriodReport;
  });
  return {
    id: 'qualified-leads',
    from: ['marketing'],
    to: 'sales',
    every: 'month',
    periods,
    ...fields,
  } as ObjectiveReport;
}

/** A row of events.csv about the sample's ending. */
export function fact(kind: string, date: string, fields: Partial<AgreementEvent> = {}): AgreementEvent {
  return {
    row: 1,
    at: at(date),
    kind,
    objective: '',
    span: undefined,
    effect: '',
    by: 'sales',
    agreedBy: [],
    clause: 'repeated-miss',
    value: '',
    note: '',
    ...fields,
  };
}

/** A month of 2026 as the days that an event is about. */
export function inMonth(place: number): AgreementEvent['span'] {
  return { start: at(`${month(place - 1)}-01`), end: at(`${month(place)}-01`) };
}

/** The agreement whose only ending has these fields. */
export function endingTerms(fields: Raw, objectives: readonly string[] = ['qualified-leads']) {
  return document({
    calendar: 'desk',
    objectives: objectives.map(id => objective({ id })),
    termination: [{ id: 'repeated-miss', text: 'Either party may end.', ...fields }],
  });
}

/** The only ending as judged at the end of a day, with the messages of its findings. */
export function endingOf(
  fields: Raw,
  objectives: readonly ObjectiveReport[],
  events: readonly AgreementEvent[] = [],
  asOf = '2026-12-31',
): { ending: EndingReport | undefined; said: string[] } {
  const agreement = agreementOf(
    endingTerms(
      fields,
      objectives.map(each => each.id),
    ),
  );
  const facts = factsOf(undefined, events);
  const context = { around: aroundOf(agreement), facts, asOf: at(asOf) + 86_400_000 };
  const { found, findings } = endingsOf(agreement.terms.termination, { objectives }, context);
  return {
    ending: found.endings?.[0],
    said: findings.map(each => `${each.severity} ${each.code}: ${each.message}. ${each.fix}.`),
  };
}
