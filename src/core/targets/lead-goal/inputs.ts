import type { Basis } from '../../ground/derivation.ts';
import { sourceOfRows } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, roundHalfUp } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { FunnelRow } from '../../ground/question.ts';
import type { Money, MoneyPer } from '../../terms/scalars.ts';
import type { LeadGoalContext } from './context.ts';
import { type Dated, valueOn } from './dated-input.ts';
import { funnelWindow, type Ratio, ratios, rowsOf, sumOf } from './funnel-window.ts';
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

type Asked = {
  readonly context: LeadGoalContext;
  readonly segment: string;
  readonly rows: readonly string[] | undefined;
  readonly field: string;
  readonly ratio: Ratio;
  readonly findings: Finding[];
};

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
  const back = isRate ? cycleMonths(asked) : 0;
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
  const numeratorRows = rowsOf(wins, asked.rows);
  const baseRows = asked.field === 'share' ? base.rows : rowsOf(base, asked.rows);
  const numerator = sumOf(wins, ratio.numerator, asked.rows);
  const denominator = sumOf(base, ratio.denominator, asked.field === 'share' ? undefined : asked.rows);
  if (denominator.n === 0n || numerator.n === 0n) {
    const [column, rows] =
      denominator.n === 0n ? [ratio.denominator, baseRows] : [ratio.numerator, numeratorRows];
    return zeroInput(asked, given, plain, column, rows);
  }
  const rows = numeratorRows === baseRows ? baseRows : [...new Set([...numeratorRows, ...baseRows])];
  return {
    value: exactText(numerator.div(denominator)),
    rows,
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
    sources: sourceOfRows(
      context.funnel.file,
      rows.map(each => each.row),
    ),
  };
}

/** A zero where a sum is divided by: the assumption, or a finding that names the rows (RULES 9). */
function zeroInput<T>(
  asked: Asked,
  given: WindowInput<T>,
  plain: (value: T) => Exact,
  column: string,
  rows: readonly FunnelRow[],
): GoalInput | undefined {
  if (given.assume !== undefined) {
    const basis = { kind: 'assumed', have: given.window.count, want: given.window.count } as const;
    return aboveZero(asked, `${asked.field}.assume`, plain(given.assume), basis);
  }
  const [source] = sourceOfRows(
    asked.context.funnel.file,
    rows.map(each => each.row),
  );
  const where = source ? ` in rows ${source.firstRow}–${source.lastRow} of ${source.file}` : '';
  const seen = `\`${column}\` sums to zero${where}, so \`${asked.field}\` cannot be computed`;
  asked.findings.push(
    uncomputable(asked, seen, 'a sum above zero', 'Correct the rows, widen the window or add an `assume:`'),
  );
  return undefined;
}

function quantityOf(context: LeadGoalContext, column: string, value: Fraction): Quantity {
  const isMoney = column.endsWith('revenue');
  return {
    value: exactText(value),
    unit: isMoney ? { kind: 'money', currency: context.currency } : { kind: 'count', of: column },
  };
}

/** By how many months leads are shifted against wins: fixed, or mean days to win ÷ days of a month, to the nearest. */
function cycleMonths(asked: Asked): number | undefined {
  const { cycle } = asked.context.terms;
  if (cycle === undefined) return 0;
  if (cycle.kind === 'fixed') return valueOn(cycle.value, asked.context.firstDay).count;
  const window = funnelWindow(asked.context.funnel, cycle.window.count);
  const customers = window && sumOf(window, ratios.cycle.denominator, asked.rows);
  const isTimed = window?.rows.some(row => row.values[ratios.cycle.numerator] !== undefined);
  if (!window || window.months < cycle.window.count || !customers || customers.n === 0n || !isTimed) {
    if (cycle.assume) return cycle.assume.count;
    const seen = `the window of \`cycle\` holds ${isTimed ? window?.months : 0} of ${cycle.window.count} months with customers and \`cycle_days\` before ${asked.context.period}`;
    asked.findings.push(
      uncomputable(
        { ...asked, field: 'cycle' },
        seen,
        'a full window',
        'Complete the funnel, or add an `assume:`',
      ),
    );
    return undefined;
  }
  const days = sumOf(window, ratios.cycle.numerator, asked.rows).div(customers);
  return Number(roundHalfUp(days.div(exact('30.436875'))).valueOf());
}

function uncomputable(asked: Asked, seen: string, expected: string, fix: string): Finding {
  const { context } = asked;
  const segment = asked.segment === '' ? '' : ` for segment \`${asked.segment}\``;
  return {
    code: 'target-not-computable',
    severity: 'error',
    file: context.file,
    place: {
      kind: 'terms',
      path: [
        ...context.path,
        ...asked.field.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)),
      ],
    },
    message: `Unexpected target${segment} for ${context.period}: ${seen}, expected ${expected}`,
    fix,
  };
}
