import type { Basis } from '../../ground/derivation.ts';
import { type Exact, exact, exactText } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Money, MoneyPer } from '../../terms/scalars.ts';
import { type Asked, quantityOf, uncomputable } from './asked.ts';
import type { LeadGoalContext } from './context.ts';
import { averageCycle, cycleMonths } from './cycle.ts';
import { type Dated, valueOn } from './dated-input.ts';
import { type FunnelWindow, funnelWindow, partsOf, ratios, sourcesOf, sumOf } from './funnel-window.ts';
import type { GoalInput, GoalInputs, StageInput } from './goal.ts';
import type { Input, WindowInput } from './terms.ts';

/** Every input of one segment's goal, or undefined with a finding for each that cannot be had. */
export function resolveInputs(
  context: LeadGoalContext,
  segment: string,
  rows: readonly string[] | undefined,
  findings: Finding[],
): GoalInputs | undefined {
  const { terms } = context;
  // A split shares the whole of marketing's part among the segments; without one each carries its own part.
  const sharing = terms.split ? terms.segments : rows;
  const agreed = (value: Exact, per?: string): GoalInput => ({
    value,
    basis: { kind: 'agreed', ...(per && { per }) },
    sources: [],
  });
  const dealSize =
    terms.dealSize &&
    resolveInput<Money>(
      { context, segment, rows, field: 'dealSize', ratio: ratios.dealSize, findings },
      terms.dealSize,
      money => money.amount,
    );
  const stages = resolveStages(context, segment, rows, findings);
  const needsRevenue = terms.customers === undefined;
  const amount = (written: Dated<MoneyPer> | undefined) => {
    const found = written && valueOn(written, context.firstDay);
    return found && agreed(found.amount, found.per);
  };
  const marketingRevenue = amount(terms.marketingRevenue);
  const needsQuota = needsRevenue && !marketingRevenue;
  const shareInput =
    needsQuota && terms.share
      ? resolveInput<Exact>(
          { context, segment, rows: sharing, field: 'share', ratio: ratios.share, findings },
          terms.share,
          value => value,
        )
      : undefined;
  const quota = needsQuota ? amount(terms.quota) : undefined;
  const splitShare = segment === '' ? undefined : terms.split?.[segment];
  const cycle = averageCycle(context, segment, rows);
  if (!stages || (needsRevenue && !dealSize) || (needsQuota && !(shareInput && quota))) return undefined;
  return {
    currency: context.currency,
    stages,
    round: terms.round ?? 'once',
    days: context.days,
    ...(dealSize && { dealSize }),
    ...(quota && { quota }),
    ...(shareInput && { share: shareInput }),
    ...(marketingRevenue && needsRevenue && { marketingRevenue }),
    ...(terms.customers !== undefined && { customers: agreed(valueOn(terms.customers, context.firstDay)) }),
    ...(splitShare !== undefined && { split: agreed(splitShare) }),
    cycle,
  };
}

function resolveStages(
  context: LeadGoalContext,
  segment: string,
  rows: readonly string[] | undefined,
  findings: Finding[],
): readonly StageInput[] | undefined {
  const { terms } = context;
  const chain = terms.stages ?? (terms.closeRate ? [{ to: 'customers', rate: terms.closeRate }] : []);
  const stages: StageInput[] = [];
  let from = 'leads';
  chain.forEach((stage, index) => {
    const field = terms.stages ? `stages.${index}.rate` : 'closeRate';
    const ratio = { numerator: stage.to, denominator: from };
    const input = resolveInput(
      { context, segment, rows, field, ratio, findings },
      stage.rate as Input<Exact>,
      value => value,
    );
    if (input) stages.push({ ...input, to: stage.to });
    from = stage.to;
  });
  return stages.length === chain.length ? stages : undefined;
}

function resolveInput<T>(asked: Asked, given: Input<T>, plain: (value: T) => Exact): GoalInput | undefined {
  return given.kind === 'fixed'
    ? aboveZero(asked, asked.field, plain(valueOn(given.value, asked.context.firstDay)), { kind: 'agreed' })
    : overWindow(asked, given, plain);
}

/** An agreed or assumed value, which nothing can be divided by where it is zero. */
function aboveZero(asked: Asked, field: string, value: Exact, basis: Basis): GoalInput | undefined {
  if (exact(value).n > 0n) return { value, basis, sources: [] };
  asked.findings.push(
    uncomputable(asked, `\`${field}\` is zero`, 'a value to divide by', 'Agree on a value above zero'),
  );
  return undefined;
}

function overWindow<T>(
  asked: Asked,
  given: WindowInput<T>,
  plain: (value: T) => Exact,
): GoalInput | undefined {
  const { context, ratio } = asked;
  const isRate = asked.field !== 'share' && asked.field !== 'dealSize';
  const back = isRate ? cycleMonths(asked)?.months : 0;
  if (back === undefined) return undefined;
  // By lead, the youngest months are immature at every stage; by closing, the chain's own leads are older than its wins.
  const byLead = context.funnel.customersBy === 'lead';
  const wins = funnelWindow(context.funnel, given.window.count, byLead ? back : 0);
  const shifted = !byLead && back > 0 && ratio.denominator === 'leads';
  const base = shifted ? funnelWindow(context.funnel, given.window.count, back) : wins;
  const have = Math.min(wins?.months ?? 0, base?.months ?? 0);
  if (have < given.window.count || !wins || !base) {
    if (given.assume !== undefined) {
      const basis = { kind: 'assumed', have, want: given.window.count } as const;
      return aboveZero(asked, `${asked.field}.assume`, plain(given.assume), basis);
    }
    const seen = `the window of \`${asked.field}\` holds ${have} of ${given.window.count} months before ${context.period}`;
    asked.findings.push(
      uncomputable(asked, seen, 'a full window', 'Add the earlier months to the funnel, or an `assume:`'),
    );
    return undefined;
  }
  const ofBase = asked.field === 'share' ? undefined : asked.rows;
  const numerator = sumOf(wins, ratio.numerator, asked.rows);
  const denominator = sumOf(base, ratio.denominator, ofBase);
  if (denominator.n === 0n) return zeroInput(asked, given, plain, ratio.denominator, base, ofBase);
  if (numerator.n === 0n) return zeroInput(asked, given, plain, ratio.numerator, wins, asked.rows);
  const parts = [
    ...partsOf(wins, asked.rows, [ratio.numerator]),
    ...partsOf(base, ofBase, [ratio.denominator]),
  ];
  return {
    value: exactText(numerator.div(denominator)),
    parts,
    basis: {
      kind: 'window',
      from: wins.from,
      to: wins.to,
      numerator: quantityOf(context, ratio.numerator, numerator),
      denominator: quantityOf(context, ratio.denominator, denominator),
      columns: [ratio.numerator, ratio.denominator],
      ...(asked.field === 'share' && asked.rows && { of: asked.rows }),
      ...(base !== wins && { shiftedFrom: base.from, shiftedTo: base.to }),
    },
    sources: sourcesOf(parts),
  };
}

/** A zero where a sum is divided by: the assumption, or a finding that names the rows (RULES 9). */
function zeroInput<T>(
  asked: Asked,
  given: WindowInput<T>,
  plain: (value: T) => Exact,
  column: string,
  window: FunnelWindow,
  segments: readonly string[] | undefined,
): GoalInput | undefined {
  if (given.assume !== undefined) {
    const basis = { kind: 'assumed', have: given.window.count, want: given.window.count } as const;
    return aboveZero(asked, `${asked.field}.assume`, plain(given.assume), basis);
  }
  const named = partsOf(window, segments, [column]);
  // Where nothing was won no row says so, and those are named that could have been.
  const sources = sourcesOf(named.length > 0 ? named : partsOf(window, segments)).map(
    ({ firstRow, lastRow, file }) => `rows ${firstRow}–${lastRow} of ${file}`,
  );
  const empty = `, without a row in ${window.from} to ${window.to}`;
  const where = sources.length > 0 ? ` in ${sources.join(' and ')}` : empty;
  const seen = `\`${column}\` sums to zero${where}, so \`${asked.field}\` cannot be computed`;
  asked.findings.push(
    uncomputable(asked, seen, 'a sum above zero', 'Correct the rows, widen the window or add an `assume:`'),
  );
  return undefined;
}
