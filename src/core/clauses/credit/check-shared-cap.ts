import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import { objectivesOf } from '../misses.ts';
import { agreedSum } from './cap-base.ts';
import { isInDays } from './credit-unit.ts';
import type { SharedCap } from './shared-caps.ts';
import type { CreditRemedy } from './terms.ts';

/** A cap that credit clauses share names clauses that exist, and is of what those give (RULES 25). */
export function checkSharedCap(
  { per, atMost, of, across }: SharedCap,
  clauses: readonly CreditRemedy[],
  say: Say,
  around: ClauseAround,
): void {
  if (clauses.length === 0) {
    say.wrong(
      'credit-fields',
      [],
      'Unexpected cap on credits without a clause that gives one, expected `credit:` in a remedy',
      'Remove it',
    );
    return;
  }
  const ids = clauses.map(each => each.id);
  across.forEach((id, place) => {
    say.refer(id, ids, 'credit clause', ['across', place]);
  });
  const shared = clauses.filter(each => across.includes(each.id));
  const inDays = new Set(shared.map(each => isInDays(each.credit)));
  if (inDays.size > 1 || (inDays.size === 1 && inDays.has(atMost.kind !== 'days'))) {
    say.wrong(
      'credit-unit',
      ['atMost'],
      `Unexpected ${atMost.kind === 'days' ? 'days of service' : atMost.kind} as a cap on credits of ${inDays.size > 1 ? 'money and of days of service' : inDays.has(true) ? 'days of service' : 'money'}, expected one unit`,
      inDays.size > 1 ? 'Name in `across` the clauses of one unit' : 'Use one unit throughout',
    );
  }
  if (atMost.kind === 'money') say.needsCurrency(['atMost'], atMost.value.currency, around.currency);
  const sum = agreedSum(of);
  if (sum) say.needsCurrency(['of'], sum.currency, around.currency);
  if (atMost.kind === 'share' && of === undefined) {
    say.wrong(
      'missing-field',
      [],
      'Missing field `of` of a cap that clauses share, expected what the share is of',
      'Add `of: all`',
    );
  }
  const own = new Set(shared.flatMap(each => objectivesOf(each, around.objectives)));
  if (per === 'period' && new Set([...own].map(each => JSON.stringify(each.period))).size > 1) {
    say.wrong(
      'credit-period',
      ['per'],
      'Unexpected clauses with different periods under one cap per period, expected the same period',
      'Write `per: invoice`',
    );
  }
}
