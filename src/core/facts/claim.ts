import { issuedAmount } from '../clauses/credit/issued-amount.ts';
import { remedyKinds } from '../clauses/index.ts';
import { checkDays } from './about.ts';
import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** A credit was claimed, or issued: for the days of a period, by a party, and by a clause that gives one where it names a clause. */
export const claim: FactRules = {
  check: fact => {
    const { event, around, say, refer } = fact;
    const what = event.kind === 'claim' ? 'claim' : 'credit issued';
    const clauses = remedyKinds.credit.own(around.clauses.remedies).map(each => each.id);
    checkNames({ ...fact, event: { ...event, clause: '' } });
    if (clauses.length === 0) {
      say(
        'claim-without-credit',
        'kind',
        `Unexpected ${what} in an agreement without credits, expected \`credit:\` in a remedy`,
        'Remove the row',
        { severity: 'warning' },
      );
      return;
    }
    if (event.clause !== '') refer(event.clause, clauses, 'clause');
    checkDays(fact, what, 'the days of its period');
    if (event.value === '') return;
    const amount = issuedAmount(event.value, around.currency);
    if (amount === undefined) {
      say(
        'bad-value',
        'value',
        `Unexpected \`${event.value}\` in column \`value\`, expected an amount such as \`50 ${around.currency}\``,
        'Write the amount with its currency',
      );
    }
  },
};
