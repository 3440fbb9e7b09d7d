import type { ObjectiveTerms } from '../../agreement/objective.ts';
import type { Finder } from '../../checks/finder.ts';
import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Unit } from '../../ground/quantity.ts';
import { checkCreditCaps } from './check-credit-caps.ts';
import { checkTiers } from './check-tiers.ts';
import type { CreditAmount } from './credit-amount.ts';
import { isInDays } from './credit-unit.ts';
import type { CreditRemedy } from './terms.ts';

/** Credits fit what their objectives measure, and have all they are computed from (SEMANTICS 25). */
export function checkRemedies(finder: Finder, unitOf: (objective: ObjectiveTerms) => Unit): void {
  const { terms } = finder.agreement;
  checkCreditCaps(finder);
  terms.remedies.forEach((remedy, index) => {
    if (remedy.kind !== 'credit') return;
    const path: TermsPath = ['remedies', index, 'credit'];
    const own = terms.objectives.filter(each => remedy.objectives?.includes(each.id) ?? true);
    checkParts(finder, remedy, path);
    checkTiers(
      finder,
      remedy.credit.tiers ?? [],
      own.map(each => ({ objective: each, unit: unitOf(each) })),
      path,
    );
    checkEach(finder, remedy, own, path);
    checkAmounts(finder, remedy, path);
    const periods = new Set(own.map(each => JSON.stringify(each.period)));
    if (periods.size > 1) {
      finder.wrong(
        'credit-period',
        remedy.objectives ? ['remedies', index, 'objectives'] : ['remedies', index],
        'Unexpected objectives with different periods in one credit, expected the same period',
        'Make it two clauses',
      );
    }
    const { claimWithin } = remedy.credit;
    if (claimWithin && addDuration(0, claimWithin, 'UTC') === undefined) {
      finder.wrong(
        'bad-value',
        [...path, 'claimWithin'],
        'Unexpected working time or part of a month to claim in, expected days, weeks or whole months',
        'Write it in days',
      );
    }
  });
}

function checkParts(finder: Finder, { credit }: CreditRemedy, path: TermsPath): void {
  const { tiers, each, amount, counting } = credit;
  const say = (at: TermsPath, message: string, fix: string) =>
    finder.wrong('credit-fields', at, message, fix);
  if (tiers === undefined && each === undefined)
    say(path, 'Missing `tiers` or `each` of the credit, expected one of them', 'Add `tiers:`');
  if (tiers !== undefined && each !== undefined)
    say([...path, 'each'], 'Unexpected `each` beside `tiers`, expected one of them', 'Make it two clauses');
  if (each !== undefined && amount === undefined)
    say(path, 'Missing `amount` beside `each`, expected what each of them earns', 'Add `amount:`');
  if (each === undefined && amount !== undefined)
    say(
      [...path, 'amount'],
      'Unexpected `amount` without `each`, expected credits in the tiers',
      'Remove it',
    );
  if (counting !== undefined && each !== 'day' && each !== 'hour')
    say(
      [...path, 'counting'],
      'Unexpected `counting` without days or hours to count, expected `each`',
      'Remove it',
    );
}

/** Days, hours and incidents are those of an availability that is measured in time. */
function checkEach(
  finder: Finder,
  { credit }: CreditRemedy,
  own: readonly ObjectiveTerms[],
  path: TermsPath,
): void {
  const { each } = credit;
  if (each === undefined) return;
  for (const { id, indicator } of own) {
    const { datasets } = finder.agreement.terms;
    const inTime =
      indicator.kind === 'availability' &&
      (datasets[indicator.dataset]?.kind === 'incidents' || indicator.downtime !== undefined);
    if (inTime) continue;
    finder.wrong(
      'credit-fields',
      [...path, 'each'],
      `Unexpected credit for each ${each} of \`${id}\`, which has no downtime, expected an availability measured in time`,
      'Use tiers',
    );
  }
}

function checkAmounts(finder: Finder, { credit }: CreditRemedy, path: TermsPath): void {
  const { tiers = [], amount, caps = [], base, moreThan } = credit;
  const inDays = isInDays(credit);
  const given: (readonly [TermsPath, CreditAmount])[] = [
    ...tiers.map((tier, place) => [['tiers', place, 'credit'], tier.credit] as const),
    ...(amount ? [[['amount'], amount] as const] : []),
    ...caps.map((cap, place) => [['caps', place, 'atMost'], cap.atMost] as const),
    ...(moreThan ? [[['moreThan'], { kind: 'money', value: moreThan }] as const] : []),
  ];
  const { currency } = finder.agreement.terms;
  const wrongCurrency = (seen: string, at: TermsPath) =>
    finder.wrong(
      'currency',
      at,
      `Unexpected ${seen}, expected the agreement’s ${currency}`,
      'Convert the amount',
    );
  for (const [at, each] of given) {
    if ((each.kind === 'days') !== inDays) {
      finder.wrong(
        'credit-unit',
        [...path, ...at],
        `Unexpected ${each.kind === 'days' ? 'days of service' : each.kind} in a credit of ${inDays ? 'days of service' : 'money'}, expected one unit`,
        'Use one unit throughout',
      );
    }
    if (each.kind === 'money' && each.value.currency !== currency)
      wrongCurrency(each.value.currency, [...path, ...at]);
  }
  if (base?.kind === 'fixed' && base.fee.currency !== currency)
    wrongCurrency(base.fee.currency, [...path, 'base', 'fixed']);
  const needsBase = [...tiers.map(each => each.credit), ...(amount ? [amount] : [])].some(
    each => each.kind === 'share',
  );
  const capNeedsBase = caps.some(each => each.atMost.kind === 'share' && each.of === undefined);
  if ((needsBase || capNeedsBase) && base === undefined) {
    finder.wrong(
      'missing-field',
      path,
      'Missing field `base` of the credit, expected what the shares are of',
      'Add `base: { fees: <service> }`',
    );
  }
}
