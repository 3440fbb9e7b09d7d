import { toFloat } from '../core/ground/exact.ts';
import type { ObjectiveReport } from '../core/report.ts';
import { rounded } from './ticks.ts';

/** How far under 100 % an axis of shares may begin. */
const depths = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** Where the axis of shares close to 100 % begins, so that every actual and target can be told apart; 0 for a whole axis. */
export function axisFrom({ periods }: Pick<ObjectiveReport, 'periods'>): number {
  const values = periods.flatMap(({ actual, target }) => [
    ...(actual ? [toFloat(actual.value)] : []),
    ...(target ? [toFloat(target.value.value)] : []),
  ]);
  const lowest = Math.min(1, ...values);
  const depth = depths.find(candidate => candidate >= (1 - lowest) * 1.2);
  return depth === undefined ? 0 : rounded(1 - depth);
}

/** The lines of the grid from there to 100 %. */
export function ticksFrom(low: number): readonly number[] {
  return [0, 1, 2, 3, 4].map(step => rounded(low + ((1 - low) * step) / 4));
}
