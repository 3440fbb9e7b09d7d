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

/** How a figure was changed: what matters most of it. */
export const figureRules = [
  'verdict-flips',
  'target-rewritten',
  'actual-rewritten',
  'verdict-completed',
] as const;
export type FigureRule = (typeof figureRules)[number];

/** Which rule a difference of two figures falls under; undefined where they say the same. */
export function figureRule(before: Figure, after: Figure): FigureRule | undefined {
  if (before.verdict !== after.verdict)
    return isCompletion(before, after) ? 'verdict-completed' : 'verdict-flips';
  if (canonical(before.target) !== canonical(after.target)) return 'target-rewritten';
  const measured = ({ actual, atWorst }: Figure) => canonical([actual ?? null, atWorst ?? null]);
  return measured(before) === measured(after) ? undefined : 'actual-rewritten';
}

/** Data that comes late gives a verdict where there was none, and takes none away. */
function isCompletion(before: Figure, after: Figure): boolean {
  return before.verdict === 'no-data' && after.verdict !== undefined;
}

/** Where a difference leaves whoever made the promise. */
export type Turn = 'better' | 'worse' | 'same';

/** Where a difference of two figures leaves whoever made the promise: by the verdicts, else by how far the target is reached. */
export function turnOf(before: Figure, after: Figure): Turn {
  const byVerdict = Math.sign(rankOf(after) - rankOf(before));
  if (byVerdict !== 0) return byVerdict > 0 ? 'better' : 'worse';
  if (before.attainment === undefined || after.attainment === undefined) return 'same';
  const byAttainment = exact(after.attainment).compare(exact(before.attainment));
  return byAttainment === 0 ? 'same' : byAttainment > 0 ? 'better' : 'worse';
}

const ranks = { missed: 0, 'no-data': 1, 'not-due': 1, excused: 2, met: 3 } as const satisfies Record<
  Verdict,
  number
>;

function rankOf({ verdict }: Figure): number {
  return verdict === undefined ? 1 : ranks[verdict];
}
