import { keeps, mayKeep } from '../ground/keeps.ts';
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

/** Whether a figure keeps a target, at one end of what is possible; undefined without one. */
type Keeps = (figure: Figure, target: Quantity) => boolean | undefined;

/**
 * The verdict of a closed period (RULES 20). Missing data is never met: a verdict stands where the figure at best and at worst lead to it, and what
 * is kept by one of them only because of agreed exclusions is excused.
 */
export function verdictOf(judged: VerdictBasis): Verdict {
  const { direction } = judged;
  const atBest = verdictBy(
    judged,
    ({ actual }, target) => actual && mayKeep(actual, direction, target.value),
  );
  const atWorst = verdictBy(judged, ({ actual, atWorst = actual }, target) => {
    return atWorst && keeps(atWorst.value, direction, target.value, atWorst.bound);
  });
  if (atBest === atWorst) return atBest;
  return atBest === 'met' && atWorst === 'excused' ? 'excused' : 'no-data';
}

function verdictBy(judged: VerdictBasis, isKept: Keeps): Verdict {
  const { target, afterExclusions } = judged;
  if (judged.nothingDue) return 'not-due';
  const kept = judged.covered && target ? isKept(judged, target) : undefined;
  if (kept === undefined) return 'no-data';
  if (kept) return 'met';
  if (!afterExclusions) return 'missed';
  if (afterExclusions.excused) return 'excused';
  return (isKept(afterExclusions, afterExclusions.target) ?? true) ? 'excused' : 'missed';
}
