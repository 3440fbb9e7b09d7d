import { exact, exactText, sum } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import type { CreditReport } from '../../report.ts';
import { issuedAmount } from './issued-amount.ts';

/** The amount that a row says was issued is not what is due by the credits it is about. */
export function issuedDiffers(
  event: AgreementEvent,
  credits: readonly Pick<CreditReport, 'period' | 'due'>[],
  file: string,
  currency: string,
): Finding | undefined {
  const amount = event.kind === 'credit-issued' ? issuedAmount(event.value, currency) : undefined;
  const [first] = credits;
  if (amount === undefined || !first || credits.some(each => each.due === undefined)) return undefined;
  const due = exactText(sum(credits.map(each => each.due?.value ?? '0')));
  if (exact(amount).equals(exact(due))) return undefined;
  const unit = first.due?.unit.kind === 'money' ? currency : 'days';
  return {
    code: 'credit-differs',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: event.row, column: 'value' },
    message: `Unexpected \`${event.value}\` issued for ${first.period}, expected the ${due} ${unit} that are due`,
    fix: 'Correct the amount, or settle it as a dispute',
  };
}
