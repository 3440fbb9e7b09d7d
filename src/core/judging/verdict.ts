import { keeps } from '../ground/keeps.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { Verdict } from '../ground/standing.ts';

/** A figure; `atWorst` where missing data could make it worse. */
type Figure = { readonly actual: Quantity | undefined; readonly atWorst?: Quantity | undefined };

/** What a closed period is judged from: as measured, and once more after agreed exclusions. */
export type VerdictBasis = Figure & {
  readonly covered: boolean;
  /** True where there was nothing to judge: no target in force, or no lead to follow up. */
  readonly nothingDue: boolean;
  readonly direction: Direction;
  readonly target: Quantity | undefined;
  readonly afterExclusions: (Figure & { readonly target: Quantity; readonly excused: boolean }) | undefined;
};

/**
 * The verdict of a closed period (RULES 20). Missing data is never met: a verdict stands where the figure at best and at worst lead to it, and what
 * is kept by one of them only because of agreed exclusions is excused.
 */
export function verdictOf(judged: VerdictBasis): Verdict {
  const atBest = verdictBy(judged, each => each.actual);
  const atWorst = verdictBy(judged, each => each.atWorst ?? each.actual);
  if (atBest === atWorst) return atBest;
  return atBest === 'met' && atWorst === 'excused' ? 'excused' : 'no-data';
}

function verdictBy(judged: VerdictBasis, figureOf: (figure: Figure) => Quantity | undefined): Verdict {
  const { target, direction, afterExclusions } = judged;
  const actual = figureOf(judged);
  if (judged.nothingDue) return 'not-due';
  if (!judged.covered) return 'no-data';
  if (!target || !actual) return 'no-data';
  if (keeps(actual.value, direction, target.value, actual.bound)) return 'met';
  if (!afterExclusions) return 'missed';
  const left = figureOf(afterExclusions);
  if (afterExclusions.excused || !left) return 'excused';
  return keeps(left.value, direction, afterExclusions.target.value, left.bound) ? 'excused' : 'missed';
}
