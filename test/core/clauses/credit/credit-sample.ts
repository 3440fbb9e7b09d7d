import { addDays } from '../../../../src/core/ground/calendar/plain-date.ts';
import type { AgreementEvent, DataFacts, Fee } from '../../../../src/core/ground/data-facts.ts';
import type { CreditReport } from '../../../../src/core/report.ts';
import type { Data } from '../../answer.ts';
import { at, days, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

export const minute = 60_000;

/** An availability of a service by month with one credit clause; tiers of the clause as in `credit`. */
export function cloudTerms(
  credit: Raw,
  fields: { objectives?: Raw[]; indicator?: Raw; target?: string } = {},
) {
  const { indicator = { availability: 'incidents' }, target = '99.9%' } = fields;
  const uptime = objective({ id: 'uptime', title: 'Uptime', indicator, target: { atLeast: target } });
  return document({
    effective: { from: '2026-01-01' },
    datasets: {
      incidents: { kind: 'incidents', file: 'metrics/incidents.csv' },
      checks: { kind: 'checks', file: 'metrics/checks.csv' },
    },
    objectives: fields.objectives ?? [uptime],
    remedies: [{ id: 'service-credit', text: 'Downtime earns a credit.', credit }],
  });
}

/** Downtime of so many ms that begins at a time. */
export function down(start: string, ms: number) {
  return { start: at(start), end: at(start) + ms, impact: '1' };
}

/** The fee of a service for each month of 2026. */
export function feesOf(amount: string, service = 'compute'): Fee[] {
  return Array.from({ length: 12 }, (_, month) => ({
    row: month + 1,
    service,
    resource: '',
    month: `2026-${String(month + 1).padStart(2, '0')}`,
    amount,
    currency: 'USD',
  }));
}

export function event(
  kind: string,
  date: string,
  month: string,
  fields: Partial<AgreementEvent> = {},
): AgreementEvent {
  const first = `${month}-01`;
  return {
    row: 1,
    at: at(date),
    kind,
    objective: '',
    span: { start: at(first), end: at(addDays(first, 28)) },
    effect: '',
    by: 'sales',
    agreedBy: [],
    clause: '',
    value: '',
    note: '',
    ...fields,
  };
}

type Known = { readonly fees?: readonly Fee[]; readonly events?: readonly AgreementEvent[] };

/** Judges a document with all of 2026 covered. */
export function judgedCredits(
  raw: Raw,
  data: Data,
  { fees = feesOf('1000'), events = [] }: Known = {},
  asOf = '2026-12-31',
) {
  const known = factsAbout(['incidents', 'checks', 'leads'], days('2026-01-01', '2026-12-31'), events);
  const facts: DataFacts = { ...known, fees };
  const { report, findings } = judge(agreementOf(raw), facts, data, asOf);
  return { credits: report.credits ?? [], findings, report };
}

/** The credits in short: period, amount due. */
export function duesOf(credits: readonly CreditReport[]): (readonly [string, string | undefined])[] {
  return credits.map(each => [each.period, each.due?.value]);
}
