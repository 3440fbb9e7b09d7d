import type { Say } from '../../ground/say.ts';
import { datedIn } from './dated-inputs.ts';
import type { LeadGoalTerms } from './terms.ts';

/** Inputs make one complete chain: from the quota, from marketing's revenue, or from customers. */
export function checkInputs(say: Say, terms: LeadGoalTerms): void {
  const missing = (field: string, why: string) =>
    say.wrong(
      'missing-field',
      [],
      `Missing field \`${field}\` of the lead goal, expected ${why}`,
      `Add \`${field}:\``,
    );
  const starts = (['quota', 'marketingRevenue', 'customers'] as const).filter(
    field => terms[field] !== undefined,
  );
  if (starts.length === 0)
    missing('quota', 'what sales has to close, or `marketingRevenue` or `customers` to enter half-way');
  for (const field of starts.slice(1)) {
    say.wrong(
      'lead-goal-inputs',
      [field],
      `Unexpected \`${field}\` beside \`${starts[0]}\`, expected one place to start from`,
      'Remove one of them',
    );
  }
  if (starts[0] === 'quota' && !terms.share)
    missing('share', 'the share of the quota that marketing’s leads carry');
  if (starts[0] !== 'customers' && !terms.dealSize)
    missing('dealSize', 'the revenue per customer, fixed or over a window');
  if (!terms.closeRate && !terms.stages)
    missing('closeRate', 'customers per lead, or `stages` with a rate for each');
  if (terms.closeRate && terms.stages) {
    say.wrong(
      'lead-goal-inputs',
      ['closeRate'],
      'Unexpected `closeRate` beside `stages`, expected one of them',
      'Remove one of them',
    );
  }
  const last = terms.stages?.at(-1);
  if (last && last.to !== 'customers') {
    say.wrong(
      'lead-goal-inputs',
      ['stages', (terms.stages?.length ?? 1) - 1, 'to'],
      `Unexpected last stage \`${last.to}\`, expected \`customers\``,
      'End the chain with customers',
    );
  }
}

/** The first of several values is in force from the target's own first day on. */
export function checkFirstValues(say: Say, terms: LeadGoalTerms): void {
  for (const { path, values } of datedIn(terms)) {
    if (values[0]?.from === undefined) continue;
    const message = `Unexpected \`${values[0].from}\` of the first value, which is in force from the target’s first day on, expected no day`;
    say.wrong('target-order', [...path, 0, 'from'], message, 'Remove it, or put the value before it first');
  }
}
