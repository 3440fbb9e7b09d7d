import { check } from './check.ts';
import { draw, undrawn } from './draw.ts';
import { type Effects, realEffects } from './effects.ts';
import { judge } from './judge.ts';
import { lint } from './lint.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { read } from './read.ts';

export type RunOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** A date or an instant; overrides the environment and the settings. */
  readonly asOf?: string | undefined;
  /** Whether charts are wanted. */
  readonly draw?: boolean;
  /** False where only findings and counts are wanted: then no report is kept, and there are no agreements in the outcome. */
  readonly reports?: boolean;
};

/** The way of the data: reads, checks, measures and judges, lints and, where asked, draws. Never throws over what is committed. */
export async function run(
  { root, asOf, draw: wantsCharts = false, reports = true }: RunOptions,
  effects: Partial<Effects> = {},
): Promise<Outcome> {
  const world = { ...realEffects, ...effects };
  const found = await read(root, world);
  const checked = check(found, { asOf, reports }, world);
  const judged = judge(checked, { reports }, world);
  const linted = await lint(judged, world);
  const drawn = wantsCharts ? await draw(linted, world) : undrawn(linted);
  return outcomeOf(drawn);
}
