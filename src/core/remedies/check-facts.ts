import type { Finding } from '../finding.ts';
import type { AgreementEvent, Fee } from '../question.ts';
import type { CreditReport } from '../report.ts';
import type { CreditContext } from './credits.ts';

/** Fees in another currency than the agreement’s, and claims and credits recorded that no period earned. */
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
    ...events.flatMap(event => wrongWith(event, facts.eventsFile, ids, credits) ?? []),
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

function wrongWith(
  event: AgreementEvent,
  file: string,
  objectives: readonly string[],
  credits: readonly CreditReport[],
): Finding | undefined {
  const at = (column: string) => ({ kind: 'dataset', row: event.row, column }) as const;
  const what = event.kind === 'claim' ? 'claim' : 'credit issued';
  const { span, objective } = event;
  if (objective !== '' && !objectives.includes(objective)) {
    return {
      code: 'unknown-reference',
      severity: 'error',
      file,
      place: at('objective'),
      message: `Unexpected objective \`${objective}\`, expected one of ${objectives.map(each => `\`${each}\``).join(', ')}, or nothing for all`,
      fix: 'Name an objective of the agreement',
      meant: { seen: objective, among: objectives },
    };
  }
  if (!span) {
    return {
      code: 'missing-value',
      severity: 'error',
      file,
      place: at('from'),
      message: `Missing \`from\` and \`through\` of a ${what}, expected the days of its period`,
      fix: 'Add both days',
    };
  }
  const isEarned = credits.some(
    credit =>
      Date.parse(credit.start) <= span.start &&
      span.start < Date.parse(credit.end) &&
      (event.clause === '' || event.clause === credit.remedy) &&
      (objective === '' || credit.misses.some(miss => miss.objective === objective)),
  );
  if (isEarned) return undefined;
  return {
    code: 'claim-without-credit',
    severity: 'warning',
    file,
    place: at('from'),
    message: `Unexpected ${what} for a period without a credit, expected one that earned it`,
    fix: 'Correct the period or the objective',
  };
}
