import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent, Fee } from '../../ground/question.ts';
import type { CreditReport } from '../../report.ts';
import type { CreditContext } from './credits.ts';
import { issuedDiffers } from './issued-differs.ts';

/** Fees in another currency than the agreement’s, claims and credits recorded that no period earned, and amounts issued that are not due. */
export function checkFacts(
  { agreement, facts, asOf }: CreditContext,
  feesFile: string,
  credits: readonly CreditReport[],
): readonly Finding[] {
  const { currency, objectives } = agreement.terms;
  const ids = objectives.map(each => each.id);
  const events = facts.events.filter(
    each => (each.kind === 'claim' || each.kind === 'credit-issued') && each.at < asOf,
  );
  return [
    ...(facts.fees ?? [])
      .filter(fee => fee.currency !== currency)
      .map(fee => wrongCurrency(fee, feesFile, currency)),
    ...events.flatMap(event => wrongWith(event, facts.eventsFile, currency, ids, credits) ?? []),
  ];
}

function wrongCurrency(fee: Fee, file: string, currency: string): Finding {
  return {
    code: 'currency',
    severity: 'error',
    file,
    place: { kind: 'dataset', row: fee.row, column: 'currency' },
    message: `Unexpected \`${fee.currency}\` in column \`currency\`, expected the agreement’s ${currency}`,
    fix: 'Convert the amount',
  };
}

/** Of a row that is about an objective and days of the agreement; what it names is checked with the other facts. */
function wrongWith(
  event: AgreementEvent,
  file: string,
  currency: string,
  objectives: readonly string[],
  credits: readonly CreditReport[],
): Finding | undefined {
  const what = event.kind === 'claim' ? 'claim' : 'credit issued';
  const { span, objective } = event;
  if (!span || (objective !== '' && !objectives.includes(objective))) return undefined;
  const earned = credits.filter(
    credit =>
      Date.parse(credit.start) <= span.start &&
      span.start < Date.parse(credit.end) &&
      (event.clause === '' || event.clause === credit.remedy) &&
      (objective === '' || credit.misses.some(miss => miss.objective === objective)),
  );
  if (earned.length > 0) return issuedDiffers(event, earned, file, currency);
  return {
    code: 'claim-without-credit',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: event.row, column: 'from' },
    message: `Unexpected ${what} for a period without a credit, expected one that earned it`,
    fix: 'Correct the period or the objective',
  };
}
