import type { PerTerms } from '../agreement/per.ts';
import { type Exact, exact } from '../ground/exact.ts';
import type { Quantity } from '../ground/quantity.ts';
import type { Answers } from '../ground/question.ts';
import type { Reading } from '../indicators/index.ts';
import { withoutFigure } from '../indicators/measuring.ts';
import type { ObjectiveContext } from './objective-context.ts';
import type { ObjectivePlan, PlannedPeriod } from './plan.ts';

/**
 * By period, what is lacking of a whole that is judged as the sum of its groups, where rows are expected of each of them (RULES 15, 18): the reading,
 * without a figure, of the first group of which some are missing. What the others have says nothing of it.
 */
export function lackingGroups(
  per: PerTerms | undefined,
  { groups, periods: whole, context }: Pick<ObjectivePlan, 'groups' | 'periods' | 'context'>,
  answers: Answers,
): ReadonlyMap<string, Reading> {
  const lacking = new Map<string, Reading>();
  if (per?.whole !== 'pooled') return lacking;
  const { measuring } = context;
  if (!measuring.expectsRows) return lacking;
  const readOf = (of: ObjectiveContext['measuring'], { measured, span, covered }: PlannedPeriod) => {
    const answer = covered ? answers.get(measured) : undefined;
    return answer && of.read(answer, span, undefined);
  };
  const inWhole = new Map(whole.map(each => [each.period.id, missingIn(readOf(measuring, each))]));
  for (const { plan } of groups) {
    for (const each of plan.periods) {
      const { id } = each.period;
      const read = readOf(plan.context.measuring, each);
      if (!read || read.nothingDue || read.wrong || lacking.has(id)) continue;
      // What all of them lack is missing in the sum as well, which says itself what it makes of that.
      const isMore = exact(missingIn(read)).compare(exact(inWhole.get(id) ?? '0')) > 0;
      if (!read.actual || (read.atWorst && isMore)) lacking.set(id, withoutFigure(read));
    }
  }
  return lacking;
}

/** How much is missing of what a reading is about. */
function missingIn(reading: Reading | undefined): Exact {
  const { missing } = (reading?.detail ?? {}) as { readonly missing?: { readonly amount: Quantity } };
  return missing?.amount.value ?? '0';
}
