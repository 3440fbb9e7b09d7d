import type { Say } from '../../ground/say.ts';
import type { TargetAround } from '../kind.ts';
import { checkCurrency, checkPer } from './check-amounts.ts';
import { checkFunnel } from './check-funnel.ts';
import { checkFirstValues, checkInputs } from './check-inputs.ts';
import { checkSegments } from './check-segments.ts';
import { checkMonths, windowsOf } from './check-windows.ts';
import { checkNoWorth, checkWorth } from './check-worth.ts';
import type { LeadGoalTerms } from './terms.ts';

/** A lead goal has one complete chain of inputs, in the units of its objective. */
export function checkLeadGoal(say: Say, terms: LeadGoalTerms, around: TargetAround, indicator: Say): void {
  const { currency, of } = around;
  if (of.tallied === undefined) {
    say.wrong(
      'target-unit',
      ['compute'],
      `Unexpected \`lead-goal\` of a \`${of.kind}\` indicator, expected a \`count\` or \`value\` one`,
      'Give a fixed target',
    );
    return;
  }
  checkInputs(say, terms);
  checkFirstValues(say, terms);
  if (of.tallied === 'value') checkWorth(say, terms, of.segmentedBy, indicator);
  else checkNoWorth(say, terms, of.kind);
  checkPer(say, terms, typeof of.period === 'string' ? of.period : undefined);
  checkSegments(say, terms);
  checkCurrency(say, terms, currency);
  checkMonths(say, terms);
  if (windowsOf(terms).length > 0) checkFunnel(say, terms, around);
}
