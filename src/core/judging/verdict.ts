import { keeps } from '../ground/keeps.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { Verdict } from '../ground/standing.ts';

/** What a closed period is judged from: as measured, and once more after agreed exclusions. */
export type VerdictBasis = {
  readonly covered: boolean;
  /** True where there was nothing to judge: no target in force, or no lead to follow up. */
  readonly nothingDue: boolean;
  readonly direction: Direction;
  readonly target: Quantity | undefined;
  readonly actual: Quantity | undefined;
  readonly afterExclusions:
    | { readonly target: Quantity; readonly actual: Quantity | undefined; readonly excused: boolean }
    | undefined;
};

/** The verdict of a closed period (RULES 20). Missing data is never met. */
export function verdictOf(judged: VerdictBasis): Verdict {
  const { target, actual, direction, afterExclusions } = judged;
  if (judged.nothingDue) return 'not-due';
  if (!judged.covered) return 'no-data';
  if (!target || !actual) return 'no-data';
  if (keeps(actual.value, direction, target.value, actual.bound)) return 'met';
  if (!afterExclusions) return 'missed';
  const { actual: after } = afterExclusions;
  if (afterExclusions.excused || !after) return 'excused';
  return keeps(after.value, direction, afterExclusions.target.value, after.bound) ? 'excused' : 'missed';
}
