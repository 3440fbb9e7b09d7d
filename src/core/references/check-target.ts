import { exactText, sum } from '../exact.ts';
import type { TermsPath } from '../finding.ts';
import { thresholdFits } from '../judging/target-report.ts';
import type { Unit } from '../quantity.ts';
import type { LeadGoalTerms } from '../targets/lead-goal-terms.ts';
import type { ObjectiveTerms } from '../terms/objective.ts';
import type { TargetTerms } from '../terms/target.ts';
import { checkColumn, checkDataset } from './check-indicator.ts';
import { type Finder, listed } from './finder.ts';

/** Every target of an objective fits what is measured, and can be computed from what it names. */
export function checkTargets(finder: Finder, objective: ObjectiveTerms, index: number, unit: Unit): void {
  const directions = new Set(
    objective.target.map(each => (each.kind === 'fixed' ? each.direction : 'atLeast')),
  );
  objective.target.forEach((target, place) => {
    const path = ['objectives', index, 'target', ...(objective.target.length > 1 ? [place] : [])];
    if (target.kind === 'fixed') checkFixed(finder, objective, target, unit, path);
    else checkLeadGoal(finder, objective, target, path);
  });
  if (directions.size > 1) {
    finder.say(
      'target-direction',
      ['objectives', index, 'target'],
      `Unexpected change of direction between the targets, expected only one of ${listed([...directions])}`,
      'Make it two objectives',
    );
  }
}

function checkFixed(
  finder: Finder,
  objective: ObjectiveTerms,
  target: Extract<TargetTerms, { kind: 'fixed' }>,
  unit: Unit,
  path: TermsPath,
): void {
  const { currency } = finder.agreement.terms;
  if (objective.indicator.kind === 'value') {
    finder.say(
      'target-unit',
      path,
      'Unexpected fixed target of a `value` indicator, expected `compute: lead-goal`, which says what a lead is worth',
      'Compute the target',
    );
    return;
  }
  if (thresholdFits(target.threshold, unit, currency)) return;
  const wanted = {
    count: 'a number such as `450`',
    number: 'a number such as `6`',
    share: 'a share such as `95%`',
    duration: 'a duration of fixed length such as `1 hour`',
    money: `an amount in ${currency}`,
  };
  finder.say(
    'target-unit',
    [...path, target.direction],
    `Unexpected ${target.threshold.kind} as target of a \`${objective.indicator.kind}\` indicator, expected ${wanted[unit.kind]}`,
    'Give the target in what is measured',
  );
}

function checkLeadGoal(
  finder: Finder,
  objective: ObjectiveTerms,
  terms: LeadGoalTerms,
  path: TermsPath,
): void {
  const { indicator, period } = objective;
  if (indicator.kind !== 'count' && indicator.kind !== 'value') {
    finder.say(
      'target-unit',
      [...path, 'compute'],
      `Unexpected \`lead-goal\` of a \`${indicator.kind}\` indicator, expected a \`count\` or \`value\` one`,
      'Give a fixed target',
    );
    return;
  }
  checkInputs(finder, terms, path);
  checkPer(finder, terms, typeof period === 'string' ? period : 'trailing', path);
  checkSegments(finder, terms, path);
  const { datasets, currency } = finder.agreement.terms;
  for (const field of ['quota', 'marketingRevenue'] as const) {
    const amount = terms[field];
    if (amount && amount.currency !== currency) {
      finder.say(
        'currency',
        [...path, field],
        `Unexpected ${amount.currency}, expected the agreement’s ${currency}`,
        'Convert the amount',
      );
    }
  }
  const dealSize = terms.dealSize?.kind === 'fixed' ? terms.dealSize.value : undefined;
  if (dealSize && dealSize.currency !== currency) {
    finder.say(
      'currency',
      [...path, 'dealSize'],
      `Unexpected ${dealSize.currency}, expected the agreement’s ${currency}`,
      'Convert the amount',
    );
  }
  const windows = windowsOf(terms);
  for (const { field, unit } of windows) {
    if (unit !== 'month') {
      finder.say(
        'window-unit',
        [...path, ...field],
        `Unexpected window in ${unit}s, expected whole months, as the funnel holds`,
        'Write it in months',
      );
    }
  }
  if (windows.length === 0) return;
  const funnels = Object.keys(datasets).filter(name => datasets[name]?.kind === 'funnel');
  if (terms.funnel !== undefined) checkDataset(finder, terms.funnel, 'funnel', [...path, 'funnel']);
  else if (funnels.length !== 1) {
    finder.say(
      'unknown-reference',
      [...path, 'compute'],
      `Unexpected ${funnels.length} datasets of kind \`funnel\`, expected one, or \`funnel:\` naming it`,
      'Name the funnel',
    );
  }
  const funnel = terms.funnel ?? funnels[0];
  terms.stages?.forEach((stage, place) => {
    if (funnel && stage.rate.kind === 'window')
      checkColumn(finder, funnel, stage.to, [...path, 'stages', place, 'to'], 'count');
  });
}

/** Inputs make one complete chain: from the quota, from marketing's revenue, or from customers. */
function checkInputs(finder: Finder, terms: LeadGoalTerms, path: TermsPath): void {
  const missing = (field: string, why: string) =>
    finder.say(
      'missing-field',
      path,
      `Missing field \`${field}\` of the lead goal, expected ${why}`,
      `Add \`${field}:\``,
    );
  const starts = (['quota', 'marketingRevenue', 'customers'] as const).filter(
    field => terms[field] !== undefined,
  );
  if (starts.length === 0)
    missing('quota', 'what sales has to close, or `marketingRevenue` or `customers` to enter half-way');
  for (const field of starts.slice(1)) {
    finder.say(
      'lead-goal-inputs',
      [...path, field],
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
    finder.say(
      'lead-goal-inputs',
      [...path, 'closeRate'],
      'Unexpected `closeRate` beside `stages`, expected one of them',
      'Remove one of them',
    );
  }
  const last = terms.stages?.at(-1);
  if (last && last.to !== 'customers') {
    finder.say(
      'lead-goal-inputs',
      [...path, 'stages', (terms.stages?.length ?? 1) - 1, 'to'],
      `Unexpected last stage \`${last.to}\`, expected \`customers\``,
      'End the chain with customers',
    );
  }
}

/** The quota is for the same period as the objective (SEMANTICS 8). */
function checkPer(finder: Finder, terms: LeadGoalTerms, period: string, path: TermsPath): void {
  for (const field of ['quota', 'marketingRevenue'] as const) {
    const per = terms[field]?.per;
    if (per !== undefined && per !== period) {
      finder.say(
        'quota-period',
        [...path, field],
        `Unexpected amount per ${per} of an objective judged each ${period}, expected one per ${period}`,
        'Give the amount for the objective’s own period',
      );
    }
  }
}

function checkSegments(finder: Finder, terms: LeadGoalTerms, path: TermsPath): void {
  const { segments, split, pooled } = terms;
  if (segments && pooled) {
    finder.say(
      'lead-goal-inputs',
      [...path, 'pooled'],
      'Unexpected `pooled` beside `segments`, expected one of them',
      'Remove one of them',
    );
  }
  if (segments && terms.customers !== undefined) {
    finder.say(
      'lead-goal-inputs',
      [...path, 'customers'],
      'Unexpected `customers` with `segments`, expected a quota that can be split',
      'Start from the quota',
    );
  }
  if (!split) return;
  const named = Object.keys(split);
  for (const segment of named.filter(each => !segments?.includes(each))) {
    finder.say(
      'split',
      [...path, 'split', segment],
      `Unexpected segment \`${segment}\` in \`split\`, expected only the ones in \`segments\``,
      'Add it to `segments` or remove it',
      { meant: { seen: segment, among: segments ?? [] } },
    );
  }
  for (const segment of (segments ?? []).filter(each => !named.includes(each))) {
    finder.say(
      'split',
      [...path, 'split'],
      `Missing segment \`${segment}\` in \`split\`, expected a share for each segment`,
      'Add its share',
    );
  }
  const total = sum(Object.values(split));
  if (!total.equals(1)) {
    finder.say(
      'split',
      [...path, 'split'],
      `Unexpected sum of ${exactText(total.mul(100))} % in \`split\`, expected 100 %`,
      'Correct the shares',
    );
  }
}

function windowsOf(terms: LeadGoalTerms): { field: TermsPath; unit: string }[] {
  const inputs: [TermsPath, { kind: string; window?: { unit: string } } | undefined][] = [
    [['share'], terms.share],
    [['dealSize'], terms.dealSize],
    [['closeRate'], terms.closeRate],
    ...(terms.stages ?? []).map((stage, place): [TermsPath, typeof stage.rate] => [
      ['stages', place, 'rate'],
      stage.rate,
    ]),
    [['cycle'], terms.cycle],
  ];
  return inputs.flatMap(([field, input]) =>
    input?.window ? [{ field: [...field, 'window'], unit: input.window.unit }] : [],
  );
}
