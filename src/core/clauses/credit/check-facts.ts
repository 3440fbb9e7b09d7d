import type { EpochMs } from '../../ground/calendar/instant.ts';
import { intersect } from '../../ground/calendar/overlap.ts';
import type { AgreementEvent, Fee } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { type SayOfRow, sayOfRow } from '../../ground/say-of-row.ts';
import type { ClauseContext } from '../kind.ts';
import { beginsIn } from '../recorded.ts';
import type { CreditReport } from './report.ts';

/** Fees in another currency than the agreement’s, and claims and credits recorded that no period earned. */
export function checkFacts(
  { around, facts, asOf }: ClauseContext,
  feesFile: string,
  credits: readonly CreditReport[],
): readonly Finding[] {
  const findings: Finding[] = [];
  checkFees(facts.fees ?? [], around.currency, sayOfRow(feesFile, findings));
  const say = sayOfRow(facts.eventsFile, findings, 'warning');
  for (const event of facts.events) {
    if (event.at >= asOf || (event.kind !== 'claim' && event.kind !== 'credit-issued')) continue;
    const { objective } = event;
    // What a row names is checked with the other facts.
    if (objective !== '' && !around.objectives.some(each => each.id === objective)) continue;
    if (event.kind === 'claim' && isSettledAfter(event, facts.events, asOf)) continue;
    checkEvent(event, credits, say);
  }
  return findings;
}

/** Whether a dispute about the same days was settled after a claim, so that the credit that was claimed may be none any more. */
function isSettledAfter(claim: AgreementEvent, events: readonly AgreementEvent[], asOf: EpochMs): boolean {
  const { span, objective } = claim;
  return events.some(
    each =>
      each.kind === 'dispute' &&
      each.effect === 'settled' &&
      each.at >= claim.at &&
      each.at < asOf &&
      (objective === '' || each.objective === objective) &&
      each.span !== undefined &&
      span !== undefined &&
      intersect([each.span], [span]).length > 0,
  );
}

function checkFees(fees: readonly Fee[], currency: string, say: SayOfRow): void {
  for (const fee of fees) {
    if (fee.currency === currency) continue;
    say(
      fee.row,
      'currency',
      'currency',
      `Unexpected \`${fee.currency}\` in column \`currency\`, expected the agreement’s ${currency}`,
      'Convert the amount',
    );
  }
}

function checkEvent(event: AgreementEvent, credits: readonly CreditReport[], say: SayOfRow): void {
  const what = event.kind === 'claim' ? 'claim' : 'credit issued';
  const { span, objective } = event;
  if (!span) return;
  const isEarned = credits.some(
    credit =>
      beginsIn(span, credit) &&
      (event.clause === '' || event.clause === credit.remedy) &&
      (objective === '' || credit.misses.some(miss => miss.objective === objective)),
  );
  if (isEarned) return;
  say(
    event.row,
    'claim-without-credit',
    'from',
    `Unexpected ${what} for a period without a credit, expected one that earned it`,
    'Correct the period or the objective, or remove the row',
  );
}
