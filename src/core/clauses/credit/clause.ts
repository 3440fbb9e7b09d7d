import { thresholdValue } from '../../terms/threshold.ts';
import { remedyKind } from '../kind.ts';
import { checkCredit } from './check.ts';
import { creditTermsReport } from './credit-terms-report.ts';
import { creditsOf } from './credits.ts';
import { creditRemedy } from './terms.ts';

/** Money or service time back for what was missed. */
export const creditClause = remedyKind('credit', creditRemedy, {
  check: checkCredit,
  judge: creditsOf,
  edges: ({ credit }) => (credit.tiers ?? []).map(({ threshold }) => thresholdValue(threshold)),
  asksLateness: ({ credit: { each } }) => typeof each === 'object',
  shown: (clause, { objectives, credits = [] }, around) => ({
    credit: creditTermsReport(clause, objectives, credits, around),
  }),
});
