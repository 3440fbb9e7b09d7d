import { canonical } from '../ground/canonical.ts';
import { exact } from '../ground/exact.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { Verdict } from '../ground/standing.ts';
import type { Judged } from '../report/period.ts';

/** What a closed period says, without how it is made. */
export type Figure = {
  readonly target?: { readonly direction: Direction; readonly value: Quantity };
  readonly actual?: Quantity;
  /** The figure at worst, where missing data could change it but not the verdict. */
  readonly atWorst?: Quantity;
  /** Absent where the other side has closed the period and this one has not. */
  readonly verdict?: Verdict;
  readonly attainment?: string;
};

/** What a period says; of one with agreed exclusions, after them. */
export function figureOf(judged: Judged): Figure {
  const { verdict, attainment, afterExclusions } = judged;
  const { target, actual, atWorst } = afterExclusions ?? judged;
  return {
    ...(target && { target: { direction: target.direction, value: target.value } }),
    ...(actual && { actual }),
    ...(atWorst && { atWorst }),
    ...(verdict && { verdict }),
    ...(attainment !== undefined && { attainment }),
  };
}

/** What of a figure may be another, each by the part of it that says so. */
export const figureViews = {
  'verdict-flips': ({ verdict }) => verdict,
  'verdict-completed': ({ verdict }) => verdict,
  'target-rewritten': ({ target }) => target,
  'actual-rewritten': ({ actual, atWorst }) => [actual ?? null, atWorst ?? null],
} as const satisfies Readonly<Record<string, (figure: Figure) => unknown>>;
export type FigureRule = keyof typeof figureViews;

/** The rules that a difference of two figures falls under; where a verdict is another, that tells of the figure too. */
export function figureRules(before: Figure, after: Figure): readonly FigureRule[] {
  const differs = (view: (figure: Figure) => unknown) => canonical(view(before)) !== canonical(view(after));
  const flips = before.verdict !== after.verdict;
  const rules: FigureRule[] = flips
    ? [isCompletion(before, after) ? 'verdict-completed' : 'verdict-flips']
    : [];
  if (differs(figureViews['target-rewritten'])) rules.push('target-rewritten');
  if (!flips && differs(figureViews['actual-rewritten'])) rules.push('actual-rewritten');
  return rules;
}

/** Data that comes late gives a verdict where there was none, and takes none away. */
function isCompletion(before: Figure, after: Figure): boolean {
  return before.verdict === 'no-data' && after.verdict !== undefined;
}

/** Where a difference leaves whoever made the promise. */
export type Turn = 'better' | 'worse' | 'same';

/** Where a difference of two figures leaves whoever made the promise, as far as it falls under a rule. */
export function turnOf(rule: FigureRule, before: Figure, after: Figure): Turn {
  switch (rule) {
    case 'verdict-flips':
    case 'verdict-completed':
      return turned(rankOf(after) - rankOf(before));
    case 'target-rewritten':
      return turned(-harder(before.target, before.target?.value, after.target?.value));
    case 'actual-rewritten':
      return turned(harder(after.target ?? before.target, before.actual, after.actual));
  }
}

function turned(sign: number): Turn {
  return sign === 0 ? 'same' : sign > 0 ? 'better' : 'worse';
}

/** Above 0 where a quantity lies further on the side that keeps a target than it did, below 0 where it lies less far; 0 where one is missing. */
function harder(target: Figure['target'], before: Quantity | undefined, after: Quantity | undefined): number {
  if (!target || !before || !after) return 0;
  const order = exact(after.value).compare(exact(before.value));
  return target.direction === 'atLeast' || target.direction === 'above' ? order : -order;
}

const ranks = { missed: 0, 'no-data': 1, 'not-due': 1, excused: 2, met: 3 } as const satisfies Record<
  Verdict,
  number
>;

function rankOf({ verdict }: Figure): number {
  return verdict === undefined ? 1 : ranks[verdict];
}
