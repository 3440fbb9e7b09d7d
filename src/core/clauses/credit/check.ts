import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { ClauseAround, ObjectiveAround } from '../around.ts';
import { checkedLength } from '../length-after.ts';
import { objectivesOf } from '../misses.ts';
import { agreedSum } from './cap-base.ts';
import { checkEach } from './check-each.ts';
import { checkTiers } from './check-tiers.ts';
import type { CreditAmount } from './credit-amount.ts';
import { isInDays, isOfBase } from './credit-unit.ts';
import type { CreditRemedy, CreditTerms } from './terms.ts';

/** A credit fits what its objectives measure, and has all it is computed from (RULES 25). */
export function checkCredit(remedy: CreditRemedy, say: Say, around: ClauseAround): void {
  const { credit } = remedy;
  const own = objectivesOf(remedy, around.objectives);
  checkParts(credit, say);
  checkTiers(credit.tiers ?? [], own, say, around.currency);
  checkEach(credit, own, say.below(['credit']), around);
  checkAmounts(credit, say, around);
  const periods = new Set(own.map(each => JSON.stringify(each.period)));
  if (periods.size > 1) {
    say.wrong(
      'credit-period',
      remedy.objectives ? ['objectives'] : [],
      'Unexpected objectives with different periods in one credit, expected the same period',
      'Make it two clauses',
    );
  }
  checkWindow(credit, own, say, around);
  checkMonth(credit, own, say);
}

/** A fixed fee of days or weeks is for no months. */
function checkMonth({ base }: CreditTerms, own: readonly ObjectiveAround[], say: Say): void {
  if (base?.kind !== 'fixed' || base.month === undefined) return;
  const isOfMonths = ({ period }: ObjectiveAround) =>
    period !== 'day' && period !== 'week' && typeof period !== 'object';
  if (own.every(isOfMonths)) return;
  say.wrong(
    'credit-fields',
    ['credit', 'base', 'month'],
    'Unexpected `month` of a fixed fee of periods that are no months, expected months, quarters or years',
    'Remove it: a day is worth the fee ÷ the days of its period',
  );
}

/** A claim window has a length, and what it runs from can be told. */
function checkWindow(
  { claimWithin: window }: CreditTerms,
  own: readonly ObjectiveAround[],
  say: Say,
  around: ClauseAround,
): void {
  if (!window) return;
  checkedLength(window, say, ['credit', 'claimWithin'], around);
  const without = own.find(each => !each.hasDowntime);
  if (window.from !== 'last-incident' || !without) return;
  say.wrong(
    'credit-fields',
    ['credit', 'claimWithin', 'from'],
    `Unexpected \`last-incident\` of \`${without.id}\`, which has no downtime, expected an availability measured in time`,
    'Let it run from the `period`, its `cut-off` or a `notice`',
  );
}

function checkParts({ tiers, each, amount, counting, priced, base }: CreditTerms, say: Say): void {
  const wrong = (at: TermsPath, message: string, fix: string) =>
    say.wrong('credit-fields', ['credit', ...at], message, fix);
  if (tiers === undefined && each === undefined)
    wrong([], 'Missing `tiers` or `each` of the credit, expected one of them', 'Add `tiers:`');
  if (tiers !== undefined && each !== undefined)
    wrong(['each'], 'Unexpected `each` beside `tiers`, expected one of them', 'Make it two clauses');
  if (each !== undefined && amount === undefined)
    wrong([], 'Missing `amount` beside `each`, expected what each of them earns', 'Add `amount:`');
  if (each === undefined && amount !== undefined)
    wrong(['amount'], 'Unexpected `amount` without `each`, expected credits in the tiers', 'Remove it');
  const isTimeGiven = [...(tiers ?? []).map(tier => tier.credit), amount].some(
    given => given?.kind === 'days',
  );
  if (priced && !isTimeGiven)
    wrong(
      ['priced'],
      'Unexpected `priced` without days of service, expected a credit such as `3 days`',
      'Remove it',
    );
  if (base?.month !== undefined && !priced)
    wrong(
      ['base', 'month'],
      'Unexpected `month` without days of service that are priced, expected `priced: true`',
      'Add `priced: true`, or remove it',
    );
  if (counting !== undefined && each !== 'day' && each !== 'hour' && typeof each !== 'object')
    wrong(['counting'], 'Unexpected `counting` without days or hours to count, expected `each`', 'Remove it');
}

function checkAmounts(credit: CreditTerms, say: Say, { currency }: ClauseAround): void {
  const { tiers = [], amount, caps = [], base, moreThan } = credit;
  const inDays = isInDays(credit);
  const earned: readonly TermsPath[] = [...tiers.map((_, place) => ['tiers', place, 'credit']), ['amount']];
  const isEarned = (at: TermsPath) => earned.some(each => each.join() === at.join());
  const given: (readonly [TermsPath, CreditAmount])[] = [
    ...tiers.map((tier, place) => [['tiers', place, 'credit'], tier.credit] as const),
    ...(amount ? [[['amount'], amount] as const] : []),
    ...caps.map((cap, place) => [['caps', place, 'atMost'], cap.atMost] as const),
    ...(moreThan ? [[['moreThan'], { kind: 'money', value: moreThan }] as const] : []),
  ];
  for (const [at, each] of given) {
    const isPriced = each.kind === 'days' && credit.priced === true && isEarned(at);
    if ((each.kind === 'days') !== inDays && !isPriced) {
      say.wrong(
        'credit-unit',
        ['credit', ...at],
        `Unexpected ${each.kind === 'days' ? 'days of service' : each.kind} in a credit of ${inDays ? 'days of service' : 'money'}, expected one unit`,
        'Use one unit throughout',
      );
    }
    if (each.kind === 'money') say.needsCurrency(['credit', ...at], each.value.currency, currency);
  }
  caps.forEach(({ of }, place) => {
    const sum = agreedSum(of);
    if (sum) say.needsCurrency(['credit', 'caps', place, 'of'], sum.currency, currency);
  });
  if (base?.kind === 'fixed') say.needsCurrency(['credit', 'base', 'fixed'], base.fee.currency, currency);
  const needsBase = [...tiers.map(each => each.credit), ...(amount ? [amount] : [])].some(each =>
    isOfBase(each, credit),
  );
  const capNeedsBase = caps.some(each => each.atMost.kind === 'share' && each.of === undefined);
  if ((needsBase || capNeedsBase) && base === undefined) {
    say.wrong(
      'missing-field',
      ['credit'],
      'Missing field `base` of the credit, expected what the shares are of',
      'Add `base: { fees: <service> }`',
    );
  }
}
