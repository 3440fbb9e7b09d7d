import type { AgreementEvent } from '../../ground/data-facts.ts';
import { exact, exactText, sum } from '../../ground/exact.ts';
import type { SayOfRow } from '../../ground/say-of-row.ts';
import { issuedAmount } from './issued-amount.ts';
import type { CreditReport } from './report.ts';

/** The amount that a row says was issued is what is due by the credits it is about. */
export function checkIssued(
  event: AgreementEvent,
  credits: readonly Pick<CreditReport, 'period' | 'due'>[],
  currency: string,
  say: SayOfRow,
): void {
  const amount = event.kind === 'credit-issued' ? issuedAmount(event.value, currency) : undefined;
  const [first] = credits;
  if (amount === undefined || !first || credits.some(each => each.due === undefined)) return;
  const due = exactText(sum(credits.map(each => each.due?.value ?? '0')));
  if (exact(amount).equals(exact(due))) return;
  const unit = first.due?.unit.kind === 'money' ? currency : 'days';
  say(
    event.row,
    'credit-differs',
    'value',
    `Unexpected \`${event.value}\` issued for ${first.period}, expected the ${due} ${unit} that are due`,
    'Correct the amount, or settle it as a dispute',
  );
}
