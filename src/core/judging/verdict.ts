import { keeps, mayKeep } from '../ground/keeps.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { Verdict } from '../ground/standing.ts';

/** A figure; `atWorst` where missing data could make it worse. */
type Figure = { readonly actual: Quantity | undefined; readonly atWorst?: Quantity | undefined };

type AfterExclusions = Figure & {
  readonly target: Quantity;
  readonly excused: boolean;
  /** Whether they bring items into it that an earlier period would have counted without them. */
  readonly bringsIn?: boolean;
};

/** What a closed period is judged from: as measured, and once more after agreed exclusions. */
export type VerdictBasis = Figure & {
  readonly covered: boolean;
  /** True where there was nothing to judge: no target in force, or no lead to follow up. */
  readonly nothingDue: boolean;
  readonly direction: Direction;
  readonly target: Quantity | undefined;
  readonly afterExclusions: AfterExclusions | undefined;
};

/** Whether a figure keeps a target, at one end of what is possible; undefined without one. */
type Keeps = (figure: Figure, target: Quantity) => boolean | undefined;

/**
 * The verdict of a closed period (RULES 20). Missing data is never met: a verdict stands where the figure at best and at worst lead to it, and what
 * is kept by one of them only because of agreed exclusions is excused. What exclusions bring into a period counts in it, and makes it missed where
 * it was not as measured (RULES 18).
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
  const { target, afterExclusions: after } = judged;
  if (judged.nothingDue) return 'not-due';
  const kept = judged.covered && target ? isKept(judged, target) : undefined;
  if (kept === undefined) return 'no-data';
  const keptAfter = after && (isKept(after, after.target) ?? true);
  if (kept && !(after?.bringsIn && !keptAfter)) return 'met';
  return after && (after.excused || keptAfter) ? 'excused' : 'missed';
}
