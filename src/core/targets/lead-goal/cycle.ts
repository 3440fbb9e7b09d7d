import type { Basis } from '../../ground/derivation.ts';
import { rounded } from '../../ground/derived.ts';
import { exact, exactText, type Fraction, roundHalfUp } from '../../ground/exact.ts';
import { type Asked, quantityOf, uncomputable } from './asked.ts';
import type { LeadGoalContext } from './context.ts';
import { valueOn } from './dated-input.ts';
import { type FunnelWindow, funnelWindow, partsOf, ratios, sourcesOf, sumOf } from './funnel-window.ts';
import type { Cycle, GoalInput } from './goal.ts';

/** Days of a mean month: 400 Gregorian years hold 146,097 days. */
const daysOfMonth = exact(146_097).div(4_800);

/** By how many months leads are shifted against wins: fixed, or mean days to win ÷ days of a month, to the nearest. */
export function cycleMonths(asked: Asked): { readonly months: number; readonly basis: Basis } | undefined {
  const { context } = asked;
  const { cycle } = context.terms;
  if (cycle === undefined) return { months: 0, basis: { kind: 'agreed' } };
  if (cycle.kind === 'fixed')
    return { months: valueOn(cycle.value, context.firstDay).count, basis: { kind: 'agreed' } };
  const want = cycle.window.count;
  const window = funnelWindow(context.funnel, want);
  const mean = window && meanDays(window, asked.rows);
  if (window?.months === want && mean) {
    const unrounded = mean.days.div(daysOfMonth);
    return {
      months: Number(roundHalfUp(unrounded).valueOf()),
      basis: rounded('half-up', exactText(unrounded)),
    };
  }
  const have = mean ? window.months : 0;
  if (cycle.assume) return { months: cycle.assume.count, basis: { kind: 'assumed', have, want } };
  const seen = `the window of \`cycle\` holds ${have} of ${want} months with customers and \`cycle_days\` before ${context.period}`;
  const fix = 'Complete the funnel, or add an `assume:`';
  asked.findings.push(uncomputable({ ...asked, field: 'cycle' }, seen, 'a full window', fix));
  return undefined;
}

/** What is shown of the cycle beside the goal: over its own window, or over that of the rates where none is agreed. */
export function averageCycle(
  context: LeadGoalContext,
  segment: string,
  rows: readonly string[] | undefined,
): Cycle {
  const { cycle, closeRate, stages, dealSize } = context.terms;
  const asked: Asked = { context, segment, rows, field: 'cycle', ratio: ratios.cycle, findings: [] };
  const found = cycleMonths(asked);
  if (!found) return {};
  const { months, basis } = found;
  const inputs = [cycle, stages?.at(-1)?.rate, closeRate, dealSize];
  const over = inputs.find(input => input?.kind === 'window');
  // The youngest months are left out of the rates where customers stand in the month of their lead.
  const isOwn = over === undefined || over === cycle;
  const back = !isOwn && context.funnel.customersBy === 'lead' ? months : 0;
  const window = over?.kind === 'window' && funnelWindow(context.funnel, over.window.count, back);
  const mean = window && window.months === over.window.count && meanDays(window, rows);
  return {
    ...(window && mean && { days: daysShown(context, window, mean, rows) }),
    ...(cycle && { shift: { value: String(months), basis, sources: [] } }),
  };
}

type Mean = { readonly days: Fraction; readonly sum: Fraction; readonly customers: Fraction };

/** The mean days to win over the customers of whom they are known; undefined where there is none. */
function meanDays(window: FunnelWindow, rows: readonly string[] | undefined): Mean | undefined {
  const { numerator, denominator } = ratios.cycle;
  const timed = { ...window, parts: partsOf(window, rows, [numerator]) };
  const customers = sumOf(timed, denominator, undefined);
  if (customers.n === 0n) return undefined;
  const sum = sumOf(timed, numerator, undefined);
  return { days: sum.div(customers), sum, customers };
}

function daysShown(
  context: LeadGoalContext,
  window: FunnelWindow,
  { days, sum, customers }: Mean,
  rows: readonly string[] | undefined,
): GoalInput {
  const { numerator, denominator } = ratios.cycle;
  const parts = partsOf(window, rows, [numerator]);
  return {
    value: exactText(days),
    parts,
    basis: {
      kind: 'window',
      from: window.from,
      to: window.to,
      numerator: quantityOf(context, numerator, sum),
      denominator: quantityOf(context, denominator, customers),
      columns: [numerator, denominator],
    },
    sources: sourcesOf(parts),
  };
}
