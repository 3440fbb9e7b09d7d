import type { AgreementEvent } from '../../../src/core/ground/data-facts.ts';
import { at, days, factsOf, judge, lead } from '../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';
import { event } from './credit/credit-sample.ts';

/** Four leads a month are promised, from January 2026; `remedy` is the clause under test. */
export function leadsTerms(remedy: Raw, fields: Raw = {}, promise: Raw = {}): Raw {
  return document({
    calendar: 'desk',
    objectives: [objective({ target: { atLeast: '4' }, accountable: 'Head of Demand', ...promise })],
    remedies: [{ id: 'clause', text: 'What follows.', ...remedy }],
    ...fields,
  });
}

/** A report where the months from January on counted so many leads each. */
export function judgedMonths(
  raw: Raw,
  counts: readonly number[],
  { asOf = '2026-12-31', events = [] }: { asOf?: string; events?: readonly AgreementEvent[] } = {},
) {
  const leads = counts.flatMap((count, month) =>
    Array.from({ length: count }, () => lead(`2026-${String(month + 1).padStart(2, '0')}-10T10:00`)),
  );
  const facts = factsOf(days('2026-01-01', '2026-12-31'), events);
  return judge(agreementOf(raw), facts, { leads }, asOf);
}

/** A row of events.csv about a month, recorded on a day. */
export function fact(
  kind: string,
  date: string,
  month: string | undefined,
  fields: Partial<AgreementEvent> = {},
): AgreementEvent {
  const known = event(kind, date, month ?? '2026-01', { at: at(date), ...fields });
  return month === undefined ? { ...known, span: undefined } : known;
}
