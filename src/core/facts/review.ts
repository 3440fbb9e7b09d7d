import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** A review was held by agreement, on the day it is recorded at. */
export const review: FactRules = {
  check: fact => {
    checkNames(fact);
    if (fact.around.hasReview) return;
    fact.say(
      'review-not-agreed',
      'kind',
      'Unexpected review held, expected `review:` in the agreement',
      'Add `review: { every: quarter }`, or remove the row',
      { severity: 'warning' },
    );
  },
};
