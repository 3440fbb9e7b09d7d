import { isoUtc } from '../../ground/calendar/instant.ts';
import { exact, exactText, type Fraction } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import type { Judge } from '../kind.ts';
import { hasCapWithOthers } from './caps-of.ts';
import { checkFacts } from './check-facts.ts';
import { inClaimOrder } from './claim-order.ts';
import { standingOf } from './credit-standing.ts';
import { earnedByPeriod } from './earned-in-period.ts';
import { issuedOf } from './issued.ts';
import type { CreditReport } from './report.ts';
import type { CreditRemedy } from './terms.ts';
import { unusedFees } from './unused-fee.ts';

/** The credits of every closed period that earned one, clause by clause and oldest first: what is due of each, what is held and what was issued (RULES 25). */
export const creditsOf: Judge<CreditRemedy> = (remedies, { objectives, disputes = [] }, context) => {
  if (remedies.length === 0) return { found: {}, findings: [] };
  const { around, facts } = context;
  const { file, effective, invoice, creditCaps: shared } = around;
  const feesFile = file.replace(/[^/]+$/, 'fees.csv');
  const fees = facts.fees ?? [];
  const earned = remedies
    .flatMap(each => earnedByPeriod(each, objectives, { fees, feesFile, around, disputes }))
    .map(made => ({ made, standing: standingOf(context, disputes, made.remedy, made.earned) }));
  const outcomes = inClaimOrder(earned, { fees, feesFile, dates: { effective, invoice }, shared });
  const findings: Finding[] = [];
  const withEvents = outcomes.map(({ credit }, place) => ({
    credit,
    events: earned[place]!.standing.events,
    mayGrow: hasCapWithOthers(earned[place]!.made.remedy, shared),
  }));
  const amounts = issuedOf(withEvents, around.currency, sayOfRow(facts.eventsFile, findings, 'warning'));
  const credits = withEvents.map(({ credit, events }) => {
    const at = events.find(each => each.kind === 'credit-issued')?.at;
    return at === undefined ? credit : withIssued(credit, at, amounts.get(credit));
  });
  const ofFees = onceEach(outcomes.flatMap(each => each.findings));
  // One that lacks already names the others.
  const isToldOfFees = ofFees.some(({ code }) => code === 'missing-fee');
  return {
    found: { credits },
    findings: [
      ...ofFees,
      ...checkFacts(context, feesFile, credits),
      ...(isToldOfFees ? [] : unusedFees(remedies, shared ?? [], fees, feesFile)),
      ...findings,
    ],
  };
};

/** A credit with what was issued of it: it is settled once that is all that is due; its amount may be unknown. */
function withIssued(credit: CreditReport, at: number, amount: Fraction | undefined): CreditReport {
  const { due } = credit;
  const isAll = !due || !amount || amount.gte(exact(due.value));
  return {
    ...credit,
    ...(due && amount && { issued: { value: exactText(amount), unit: due.unit } }),
    ...(isAll && { state: 'issued' }),
    issuedAt: isoUtc(at),
  };
}

/** A month that several sums leave out is said once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map(each => [JSON.stringify(each), each])).values()];
}
