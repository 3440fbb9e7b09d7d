import { checkDataset } from '../../datasets/check-dataset.ts';
import { funnelsIn, segmentsOf, stagesIn } from '../../datasets/funnels.ts';
import { funnelKinds } from '../../datasets/tables.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { Money } from '../../terms/scalars.ts';
import type { TargetAround } from '../kind.ts';
import { checkSegments } from './check-segments.ts';
import { type Dated, valuesOf } from './dated-input.ts';
import { datedIn } from './dated-inputs.ts';
import type { LeadGoalTerms } from './terms.ts';

/** A lead goal has one complete chain of inputs, in the units of its objective. */
export function checkLeadGoal(say: Say, terms: LeadGoalTerms, around: TargetAround, indicator: Say): void {
  const { datasets, currency, of } = around;
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
  for (const { field, amount } of amountsOf(terms)) say.needsCurrency(field, amount.currency, currency);
  const windows = windowsOf(terms);
  for (const { field, unit } of [...windows, ...cycleOf(terms)]) {
    if (unit !== 'month') {
      say.wrong(
        'window-unit',
        field,
        `Unexpected ${field.at(-1) === 'window' ? 'window' : 'cycle'} in ${unit}s, expected whole months, as the funnel holds`,
        'Write it in months',
      );
    }
  }
  if (windows.length === 0) return;
  const funnels = funnelsIn(around);
  if (terms.funnel !== undefined) checkNamedFunnel(say, around, terms.funnel);
  else if (funnels.length !== 1) {
    say.wrong(
      'unknown-reference',
      ['compute'],
      `Unexpected ${funnels.length} datasets that make a funnel, expected one, or \`funnel:\` naming it`,
      'Name the funnel',
    );
  }
  const funnel = terms.funnel ?? funnels[0];
  const read = funnel === undefined ? undefined : datasets[funnel];
  if (funnel === undefined || !read) return;
  const stages = stagesIn(read);
  terms.stages?.forEach(({ to, rate }, place) => {
    if (rate.kind === 'window' && !stages.includes(to))
      say.unknownColumn(['stages', place, 'to'], to, funnel, stages);
  });
  if ((terms.segments ?? terms.pooled) && !segmentsOf(read)) {
    say.wrong(
      'missing-field',
      [terms.segments ? 'segments' : 'pooled'],
      `Unexpected segments of dataset \`${funnel}\`, whose \`funnel:\` names no column for them, expected \`segment:\` there`,
      'Add `segment:` to the `funnel:` of the dataset, or leave the segments out',
    );
  }
}

/** A funnel that is named is of a kind that makes one, and says how where its rows are to be summed up. */
function checkNamedFunnel(say: Say, around: TargetAround, funnel: string): void {
  if (!checkDataset(say, around, funnel, funnelKinds, ['funnel']) || funnelsIn(around).includes(funnel))
    return;
  say.wrong(
    'missing-field',
    ['funnel'],
    `Unexpected dataset \`${funnel}\` without \`funnel:\`, expected what says how its rows are summed up`,
    'Add `funnel:` to the dataset',
  );
}

/** Inputs make one complete chain: from the quota, from marketing's revenue, or from customers. */
function checkInputs(say: Say, terms: LeadGoalTerms): void {
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
function checkFirstValues(say: Say, terms: LeadGoalTerms): void {
  for (const { path, values } of datedIn(terms)) {
    if (values[0]?.from === undefined) continue;
    const message = `Unexpected \`${values[0].from}\` of the first value, which is in force from the target’s first day on, expected no day`;
    say.wrong('target-order', [...path, 0, 'from'], message, 'Remove it, or put the value before it first');
  }
}

/** A goal in value says what a lead is worth, and whose leads the indicator counts. */
function checkWorth(say: Say, terms: LeadGoalTerms, by: string | undefined, indicator: Say): void {
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
function checkNoWorth(say: Say, { valuePerLead }: LeadGoalTerms, kind: string): void {
  if (!valuePerLead) return;
  say.wrong(
    'lead-goal-inputs',
    ['valuePerLead'],
    `Unexpected \`valuePerLead\` of a \`${kind}\` indicator, expected a \`value\` one, whose goal is in money`,
    'Remove it, or measure the value',
  );
}

/** The quota is for the same period as the objective (RULES 8). */
function checkPer(say: Say, terms: LeadGoalTerms, period: string | undefined): void {
  if (period === undefined) {
    say.wrong(
      'quota-period',
      ['compute'],
      'Unexpected `lead-goal` of an objective with trailing periods, expected `day`, `week`, `month`, `quarter` or `year`',
      'Judge the objective by calendar periods',
    );
    return;
  }
  for (const field of ['quota', 'marketingRevenue'] as const) {
    for (const { value, path } of placed([field], terms[field], 'amount')) {
      if (value.per === period) continue;
      say.wrong(
        'quota-period',
        path,
        `Unexpected amount per ${value.per} of an objective judged each ${period}, expected one per ${period}`,
        'Give the amount for the objective’s own period',
      );
    }
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

/** A cycle is counted in months too, as agreed or assumed. */
function cycleOf({ cycle }: LeadGoalTerms): { field: TermsPath; unit: string }[] {
  if (cycle?.kind === 'fixed')
    return placed(['cycle'], cycle.value, 'length').map(({ path, value }) => ({
      field: path,
      unit: value.unit,
    }));
  return cycle?.assume ? [{ field: ['cycle', 'assume'], unit: cycle.assume.unit }] : [];
}

/** Every amount of money in a lead goal, agreed or assumed. */
function amountsOf({ quota, marketingRevenue, dealSize, valuePerLead = {} }: LeadGoalTerms) {
  const assumed = dealSize?.kind === 'window' && dealSize.assume;
  return [
    ...placed<Money>(['quota'], quota, 'amount'),
    ...placed<Money>(['marketingRevenue'], marketingRevenue, 'amount'),
    ...(dealSize?.kind === 'fixed' ? placed<Money>(['dealSize'], dealSize.value, 'amount') : []),
    ...(assumed ? [{ path: ['dealSize', 'assume'], value: assumed }] : []),
    ...Object.entries(valuePerLead).map(([segment, value]) => ({ path: ['valuePerLead', segment], value })),
  ].map(({ path, value }) => ({ field: path, amount: value }));
}

/** Values that are agreed, each with where it stands: by itself, or under its name in a list. */
function placed<T>(field: TermsPath, agreed: Dated<T> | undefined, name: string) {
  const isList = Array.isArray(agreed);
  return (agreed === undefined ? [] : valuesOf(agreed)).map(({ value }, place) => ({
    value,
    path: isList ? [...field, place, name] : field,
  }));
}
