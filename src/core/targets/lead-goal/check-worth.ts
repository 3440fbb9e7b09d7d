import type { Say } from '../../ground/say.ts';
import type { LeadGoalTerms } from './terms.ts';

/** A goal in value says what a lead is worth, and whose leads the indicator counts. */
export function checkWorth(say: Say, terms: LeadGoalTerms, by: string | undefined, indicator: Say): void {
  if (terms.customers !== undefined && !terms.dealSize) {
    say.wrong(
      'missing-field',
      [],
      'Missing field `dealSize` of the lead goal, expected the revenue per customer that makes a lead worth something',
      'Add `dealSize:`',
    );
  }
  if (terms.segments && by === undefined) {
    indicator.wrong(
      'missing-field',
      [],
      'Missing field `by` of the indicator, expected the column that names the segments of the target',
      'Add `by:`',
    );
  }
}

/** What a lead is worth is agreed for a goal in value alone: one in leads would not use it. */
export function checkNoWorth(say: Say, { valuePerLead }: LeadGoalTerms, kind: string): void {
  if (!valuePerLead) return;
  say.wrong(
    'lead-goal-inputs',
    ['valuePerLead'],
    `Unexpected \`valuePerLead\` of a \`${kind}\` indicator, expected a \`value\` one, whose goal is in money`,
    'Remove it, or measure the value',
  );
}
