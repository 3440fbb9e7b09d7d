import { type Duration, isOfDays } from '../../ground/calendar/duration.ts';
import { derived, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import { type Direction, isAmount, type Quantity } from '../../ground/quantity.ts';
import { article, type Say } from '../../ground/say.ts';
import { neverBelowZero, type Threshold, thresholdFits, thresholdValue } from '../../terms/threshold.ts';
import type { Kind, Made, TargetAround, TargetContext } from '../kind.ts';
import type { FixedTerms } from './terms.ts';

/** A threshold that is agreed; a sum's counts less in a partial period, by its days (RULES 1). */
export const fixed: Kind<FixedTerms> = {
  of: terms => ({
    kind: 'fixed',
    from: terms.from,
    midPeriod: terms.midPeriod,
    direction: terms.direction,
    line: 'fixed-target',
    threshold: terms.threshold,
    announces: { closeRate: false, dealSize: false },
    funnel: () => undefined,
    columns: () => [],
    check: (say, around) => checkFixed(say, terms, around),
    make: context => made(terms, context),
  }),
};

function checkFixed(say: Say, { threshold, direction }: FixedTerms, { currency, of }: TargetAround): void {
  if (of.tallied === 'value') {
    say.wrong(
      'target-unit',
      [],
      'Unexpected fixed target of a `value` indicator, expected `compute: lead-goal`, which says what a lead is worth',
      'Compute the target',
    );
    return;
  }
  if (thresholdFits(threshold, of.unit, currency)) {
    if (of.unit.kind === 'days' && threshold.kind === 'duration')
      say.needsWhole([direction], threshold.value);
    const never = neverBelowZero(threshold, of.negative);
    if (never) {
      const message = `Unexpected target below 0 of ${whose(of.kind)}, ${never.why}, expected ${never.expected}`;
      say.wrong('never-decides', [direction], message, never.fix);
    } else if (of.isOfWhole && of.unit.kind === 'share' && isBeyondWhole(threshold, direction)) {
      const message = `Unexpected \`${direction}\` of more than ${whose(of.kind)} can have, whose share is never above 100 %, expected a share up to 100 %`;
      say.wrong('never-decides', [direction], message, 'Correct the threshold');
    }
    return;
  }
  if (of.unit.kind === 'duration' && threshold.kind === 'duration' && isOfDays(threshold.value)) {
    const text = daysText(threshold.value);
    say.wrong(
      'target-unit',
      [direction],
      `Unexpected \`${text}\` as target of a time in hours, expected hours: each item has an end of its days, against which a percentile in days and a share are held, and no mean or median`,
      `Write \`statistic: { within: ${text} }\` and a share as target, or \`{ percentile: 90, in: ${threshold.value.unit.replace('-', ' ')}s }\`, or agree on hours`,
    );
    return;
  }
  const wanted = {
    count: 'a number such as `450`',
    number: 'a number such as `6`',
    share: 'a share such as `95%`',
    duration: 'a duration of fixed length such as `1 hour`',
    days: of.unit.kind === 'days' ? `a time such as \`2 ${of.unit.of} days\`` : '',
    money: `an amount in ${currency}`,
  };
  say.wrong(
    'target-unit',
    [direction],
    `Unexpected ${threshold.kind} as target of ${whose(of.kind)}, expected ${wanted[of.unit.kind]}`,
    'Give the target in what is measured',
  );
}

/** Whether no share of a whole can keep a threshold, or each does. */
function isBeyondWhole(threshold: Threshold, direction: Direction): boolean {
  const over = exact(thresholdValue(threshold)).compare(1);
  return over > 0 || (over === 0 && direction === 'above');
}

/** A number of days as it is written: `2 working days`. */
function daysText({ amount, unit }: Duration): string {
  return `${amount} ${unit.replace('-', ' ')}${amount === '1' ? '' : 's'}`;
}

/** What is measured, in a finding: an `each` indicator. */
function whose(kind: string): string {
  return article(kind).replace(kind, `\`${kind}\` indicator`);
}

function made(terms: FixedTerms, { unit, isRatio, period: { days, fullDays } }: TargetContext): Made {
  const agreed: Quantity = { value: thresholdValue(terms.threshold), unit };
  const first = step('start', 'fixed-target', agreed, { basis: { kind: 'agreed' } });
  const { direction } = terms;
  if (!isAmount(unit, isRatio) || fullDays === undefined || fullDays === days)
    return {
      target: { direction, value: agreed, kind: 'fixed', derivation: derived(agreed, [first]) },
      findings: [],
    };
  const share = exactText(exact(days).div(fullDays));
  const value: Quantity = { value: exactText(exact(agreed.value).mul(exact(share))), unit };
  const steps = [
    first,
    step(
      'times',
      'prorated',
      { value: share, unit: { kind: 'share' } },
      {
        basis: { kind: 'days', part: String(days), whole: fullDays },
      },
    ),
    step('equals', 'fixed-target', value),
  ];
  return { target: { direction, value, kind: 'fixed', derivation: derived(value, steps) }, findings: [] };
}
