import type { Basis, Step } from '../../core/ground/derivation.ts';
import { type Exact, exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst, formatTargetValue } from '../format/against.ts';
import { formatDateRange } from '../format/date.ts';
import { exactDurationLevel, formatDuration } from '../format/duration.ts';
import { truncated } from '../format/number.ts';
import { formatPeriodIds } from '../format/period-id.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { wordsOf } from '../indicators/index.ts';
import { capLimit } from './cap-limit.ts';
import { conditionText } from './condition.ts';
import { periodValue } from './objective-state.ts';
import { wholeShare } from './whole-share.ts';

const signs = {
  start: '',
  times: '×',
  divide: '÷',
  plus: '+',
  minus: '−',
  equals: '=',
  part: '',
} as const satisfies Record<Step['op'], string>;

/** How a line joins the one before: `×`, `÷`, `=`, or nothing. */
export function stepSign(step: Pick<Step, 'op'>): string {
  return signs[step.op];
}

/** What a line is called: `Sales quota`, `Close rate`, `Within 1 h`. */
export function stepLabel(words: Catalogue, step: Pick<Step, 'name' | 'about'>): string {
  const inMs = step.name === 'answered-within' && step.about !== undefined && /^\d+$/.test(step.about);
  const about = inMs ? formatDuration(words, step.about ?? 0, 'working') : step.about;
  return words.derivation.steps[step.name](about);
}

/**
 * The value of a line: `$250,000`, `60.0 %`, `$8,373`, `450`. The line of the result may be held `against` the target, so that it has the digits
 * that the verdict needs.
 */
export function stepValue(
  words: Catalogue,
  step: Pick<Step, 'value' | 'basis'> & Partial<Pick<Step, 'op'>>,
  held?: {
    readonly result: Quantity;
    readonly against: Quantity;
    readonly edges?: readonly Exact[] | undefined;
  },
): string {
  const { unit } = step.value;
  if (held && step.value.value === held.result.value && (step.op === 'equals' || unit.kind === 'duration'))
    return formatAgainst(words, step.value, held.against, held.edges).actual;
  if (unit.kind === 'duration' && (step.basis.kind === 'agreed' || (held && isFiner(words, held))))
    return formatTargetValue(words, step.value);
  const style = step.basis.kind === 'window' ? 'rough' : 'plain';
  return formatQuantity(words, step.value, unit.kind === 'money' ? { style } : {});
}

/** Whether the result needs more digits than usual, so that what it is made of needs them too. */
function isFiner(words: Catalogue, held: NonNullable<Parameters<typeof stepValue>[2]>): boolean {
  const { result, against, edges } = held;
  return formatAgainst(words, result, against, edges).actual !== formatQuantity(words, result);
}

/** The small line under it: `agreed, per month`, `Dec 2025 – May 2026: 103 customers ÷ 2,588 leads`, `449.99…, rounded up`. */
export function stepNote(words: Catalogue, step: Pick<Step, 'name' | 'basis' | 'value'>): string | undefined {
  const say = words.derivation;
  const { basis } = step;
  switch (basis.kind) {
    case 'agreed':
      return basis.per === undefined ? say.agreed : say.agreedPer(basis.per);
    case 'window':
      return windowNote(words, basis);
    case 'assumed':
      return say.assumed(basis.have, basis.want);
    case 'rounded':
      if (exact(basis.unrounded).equals(exact(step.value.value))) return say.cameOutWhole;
      if (basis.how === 'half-up') return say.roundedHalfUp(truncated(basis.unrounded, 3));
      return basis.how === 'up'
        ? say.roundedUp(truncated(basis.unrounded))
        : say.roundedDown(truncated(basis.unrounded));
    case 'counted':
      return say.countedWhere(basis.at, basis.where ? conditionText(words, basis.where) : undefined);
    case 'product':
      return say.product(truncated(basis.unrounded, 6));
    case 'days':
      return say.days(truncated(basis.part), basis.whole);
    case 'whole-minutes':
      return say.wholeMinutes(basis.outages, finely(words, basis.withRest));
    case 'windows':
      return say.windows(basis.windows, basis.announced);
    case 'stretch': {
      const dates = formatDateRange(words, basis.from, basis.through);
      const { days, left, whole } = basis;
      const of = formatQuantity(words, basis.of);
      return left === undefined
        ? say.stretches.goal(dates, days, whole, of)
        : say.stretches.goalLeft(dates, truncated(left), days, whole, of);
    }
    case 'stretch-items':
      return say.stretches.items(
        formatDateRange(words, basis.from, basis.through),
        formatCount(words, basis.items),
        formatQuantity(words, basis.of),
      );
    case 'weighted':
      return say.weighted(wholeShare(basis.weight), formatQuantity(words, basis.of));
    case 'bounded':
      return say.bounded(
        wholeShare(basis.by),
        formatQuantity(words, { value: basis.before, unit: step.value.unit }),
        formatQuantity(words, { value: basis.unbounded, unit: step.value.unit }),
      );
    case 'capped': {
      const { unit } = step.value;
      const before = exact(basis.before).equals(0)
        ? undefined
        : formatCount(words, { value: basis.before, unit });
      return say.capped(capLimit(words, { value: basis.limit, unit }), before);
    }
    case 'data':
      if (step.name === 'still-waiting') return say.waitingCounted;
      if (step.name === 'put-off') return say.putOffLeftOut;
      return step.name === 'pending' ? say.pendingLeftOut : undefined;
  }
}

/** A time in ms with its seconds, and what is less than one. */
function finely(words: Catalogue, ms: Exact): string {
  const most = 5;
  return formatDuration(words, ms, 'wall', exactDurationLevel(ms, 'wall', most) ?? most);
}

function windowNote(words: Catalogue, basis: Extract<Basis, { kind: 'window' }>): string {
  const periods = formatPeriodIds(words, basis.from, basis.to);
  const [top, bottom] = basis.columns ?? [];
  const above = summed(words, basis.numerator, top, basis.of);
  const below = summed(words, basis.denominator, bottom);
  if (basis.shiftedFrom === undefined || basis.shiftedTo === undefined) {
    return words.derivation.window(periods, above, below);
  }
  const shifted = formatPeriodIds(words, basis.shiftedFrom, basis.shiftedTo);
  return words.derivation.windowShifted(periods, above, shifted, below);
}

/** A sum with what was summed: `88 customers`, `$771,620 marketing_revenue of A and B`. */
function summed(words: Catalogue, quantity: Quantity, column?: string, of?: readonly string[]): string {
  const amount = formatCount(words, quantity);
  if (quantity.unit.kind === 'count' || column === undefined) return amount;
  return words.derivation.summed(amount, column, of ? words.list(of) : undefined);
}

/** `How 450 is made`, above the derivation of a target. */
export function targetHeading(words: Catalogue, target: { readonly value: Quantity }): string {
  return words.headings.howMade(formatTargetValue(words, target.value));
}

/** `Behind the mean`, `How 316 was counted`, above the derivation of what was measured. */
export function actualHeading(
  words: Catalogue,
  objective: ObjectiveReport,
  period: PeriodReport & { readonly actual: Quantity },
): string {
  const { indicator } = objective;
  const own = wordsOf(indicator).behind(words, indicator, period.actual);
  return own ?? words.headings.behindNumber(periodValue(words, objective, period));
}
