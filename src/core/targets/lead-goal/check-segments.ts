import { exact, exactText, sum } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import { nearest } from '../../ground/nearest.ts';
import type { Say } from '../../ground/say.ts';
import type { LeadGoalTerms } from './terms.ts';

/** Segments are each named once, and what is agreed by segment names all of them and adds up (RULES 10). */
export function checkSegments(say: Say, terms: LeadGoalTerms): void {
  const { segments, split, valuePerLead, pooled } = terms;
  if (segments && pooled) {
    say.wrong(
      'lead-goal-inputs',
      ['pooled'],
      'Unexpected `pooled` beside `segments`, expected one of them',
      'Remove one of them',
    );
  }
  if (segments && terms.customers !== undefined) {
    say.wrong(
      'lead-goal-inputs',
      ['customers'],
      'Unexpected `customers` with `segments`, expected a quota that can be split',
      'Start from the quota',
    );
  }
  segments?.forEach((segment, place) => {
    if (segments.indexOf(segment) === place) return;
    say.wrong(
      'duplicate-id',
      ['segments', place],
      `Unexpected second \`${segment}\` in segments, expected each once`,
      'Remove one of them',
    );
  });
  // What a window finds is each segment's own; what was agreed is for all of them together.
  const { share } = terms;
  const isAgreed = share?.kind === 'fixed' || share?.assume !== undefined || terms.marketingRevenue;
  if (segments && segments.length > 1 && !split && isAgreed) {
    say.wrong(
      'missing-field',
      [],
      'Missing field `split` of the lead goal, expected how the segments share what was agreed for all of them',
      'Add `split:`',
    );
  }
  if (valuePerLead) {
    checkNamed(say, 'valuePerLead', valuePerLead, segments ?? [], 'lead-goal-inputs', 'value');
    for (const [segment, { amount, currency }] of Object.entries(valuePerLead)) {
      if (exact(amount).n > 0n) continue;
      const message = `Unexpected \`${amount} ${currency}\` as the value of a lead, expected one above zero`;
      say.wrong('bad-value', ['valuePerLead', segment], message, 'Agree on a value above zero');
    }
  }
  if (!split) return;
  checkNamed(say, 'split', split, segments ?? [], 'split', 'share');
  const total = sum(Object.values(split));
  if (!total.equals(1)) {
    say.wrong(
      'split',
      ['split'],
      `Unexpected sum of ${exactText(total.mul(100))} % in \`split\`, expected 100 %`,
      'Correct the shares',
    );
  }
}

/** What is agreed by segment names each of them, and no other. */
function checkNamed(
  say: Say,
  field: 'split' | 'valuePerLead',
  given: Readonly<Record<string, unknown>>,
  segments: readonly string[],
  code: Finding['code'],
  what: string,
): void {
  const named = Object.keys(given);
  for (const segment of named.filter(each => !segments.includes(each))) {
    say.wrong(
      code,
      [field, segment],
      `Unexpected segment \`${segment}\` in \`${field}\`, expected only the ones in \`segments\``,
      'Add it to `segments` or remove it',
      { meant: { seen: segment, among: segments } },
    );
  }
  const missing = segments.filter(each => !named.includes(each));
  const meant = named.filter(each => !segments.includes(each)).map(each => nearest(each, missing));
  for (const segment of missing.filter(each => !meant.includes(each))) {
    say.wrong(
      code,
      [field],
      `Missing segment \`${segment}\` in \`${field}\`, expected a ${what} for each segment`,
      `Add its ${what}`,
    );
  }
}
