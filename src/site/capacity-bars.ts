import { exact } from '../core/ground/exact.ts';
import type { CapacityReport } from '../core/report.ts';

/** Lengths in percent of the longer one, and whether the capacity carries the goal. */
export type CapacityBars = { readonly goal: number; readonly capacity: number; readonly enough: boolean };

/** What a side can work beside the goal it carries, as bars; undefined without a goal. */
export function capacityBars({
  goal,
  capacity,
}: Pick<CapacityReport, 'goal' | 'capacity'>): CapacityBars | undefined {
  if (goal === undefined) return undefined;
  const asked = exact(goal.value);
  const can = exact(capacity.value);
  const enough = can.compare(asked) >= 0;
  const most = enough ? can : asked;
  const share = (part: typeof most) => (most.n === 0n ? 0 : part.div(most).mul(100).round(1).valueOf());
  return { goal: share(asked), capacity: share(can), enough };
}
