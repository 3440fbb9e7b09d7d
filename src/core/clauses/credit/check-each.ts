import { exact } from '../../ground/exact.ts';
import type { Say } from '../../ground/say.ts';
import type { ClauseAround, ObjectiveAround } from '../around.ts';
import { checkedLength } from '../length-after.ts';
import { isOfItems } from './counted.ts';
import type { CreditAmount } from './credit-amount.ts';
import { unitOf } from './late-units.ts';
import type { Lateness } from './lateness.ts';
import type { CreditTerms } from './terms.ts';

/** What each earns is there to be counted: downtime of an availability measured in time, items that fail, or items that are late. */
export function checkEach(
  { each, amount }: CreditTerms,
  own: readonly ObjectiveAround[],
  say: Say,
  around: ClauseAround,
): void {
  if (each === undefined) return;
  if (typeof each === 'object') checkLateness(each, amount, say.below(['each']), around);
  for (const objective of own) {
    const lacking = lackingOf(each, objective);
    if (lacking) say.wrong('credit-fields', ['each'], ...lacking);
    else if (typeof objective.period === 'object' && isOfItems(each))
      say.wrong(
        'credit-period',
        ['each'],
        `Unexpected credit for each ${typeof each === 'object' ? 'unit of lateness' : each} of \`${objective.id}\`, whose periods overlap, expected periods that follow on each other`,
        'Judge it by the month',
      );
  }
}

/** What an objective lacks for what each earns, and what to do. */
function lackingOf(
  each: NonNullable<CreditTerms['each']>,
  { id, hasDowntime, hasFailures, hasLateness }: ObjectiveAround,
): readonly [message: string, fix: string] | undefined {
  if (typeof each === 'object')
    return hasLateness
      ? undefined
      : [
          `Unexpected credit for the lateness of \`${id}\`, which has no items that are due at a time, expected \`each:\` with a time allowed, or a \`delivery:\` on time`,
          'Use tiers',
        ];
  if (each === 'item')
    return hasFailures
      ? undefined
      : [
          `Unexpected credit for each item of \`${id}\`, which does not tell what failed, expected \`each:\`, \`share:\` or \`delivery:\``,
          'Use tiers',
        ];
  return hasDowntime
    ? undefined
    : [
        `Unexpected credit for each ${each} of \`${id}\`, which has no downtime, expected an availability measured in time`,
        'Use tiers',
      ];
}

function checkLateness(
  each: Lateness,
  amount: CreditAmount | undefined,
  say: Say,
  around: ClauseAround,
): void {
  const { late, clock, atMost } = each;
  const unit = unitOf(each);
  if (!unit) {
    say.wrong(
      'bad-value',
      ['late'],
      `Unexpected length without a unit of a ${clock} clock, expected ${clock === 'wall' ? 'hours, days or weeks' : 'minutes, hours or days'}`,
      clock === 'wall' ? 'Write `clock: working`, or everyday time' : 'Write it in hours or days',
    );
  } else if (exact(late.amount).equals(0)) {
    say.wrong(
      'bad-value',
      ['late'],
      'Unexpected `0` as a unit of lateness, expected a length above 0',
      'Correct it',
    );
  } else checkedLength(unit, say, ['late'], around);
  if (!atMost || !amount) return;
  if (atMost.kind !== amount.kind)
    say.wrong(
      'credit-unit',
      ['atMost'],
      `Unexpected ${named[atMost.kind]} as the most that an item earns, expected ${named[amount.kind]} as in \`amount\``,
      'Use one unit throughout',
    );
  if (atMost.kind === 'money') say.needsCurrency(['atMost'], atMost.value.currency, around.currency);
}

const named = { share: 'a share', money: 'money', days: 'days of service' } satisfies Record<
  CreditAmount['kind'],
  string
>;
