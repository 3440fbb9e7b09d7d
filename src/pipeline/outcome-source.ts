import { join } from 'node:path';
import type { Effects } from './effects.ts';
import type { Outcome } from './outcome.ts';
import { type RunOptions, run } from './run.ts';
import { signatureOf } from './signature.ts';

/** The outcome pages are made from, and the way to make it anew. */
export type OutcomeSource = {
  /** The last outcome; undefined before the first `fresh`. */
  readonly current: () => Outcome | undefined;
  /** The outcome of `slas/` as it is now: the last one where nothing was written since, else that of a new run. */
  readonly fresh: () => Promise<Outcome>;
};

/** Runs the pipeline where it must, charts included; runs never overlap, and those who ask while one runs share it. */
export function createOutcomeSource(
  options: Pick<RunOptions, 'root' | 'asOf'>,
  effects: Partial<Effects> = {},
): OutcomeSource {
  const slas = join(options.root, 'slas');
  let current: { readonly outcome: Outcome; readonly signature: string } | undefined;
  let running: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    const signature = signatureOf(slas);
    current = { outcome: await run({ ...options, draw: true }, effects), signature };
  };
  const fresh = async (): Promise<Outcome> => {
    while (running !== undefined || current === undefined || current.signature !== signatureOf(slas)) {
      running ??= start().finally(() => {
        running = undefined;
      });
      await running;
    }
    return current.outcome;
  };
  return { current: () => current?.outcome, fresh };
}

/** An outcome that stays what it is, whatever is written meanwhile. */
export function settled(outcome: Outcome): OutcomeSource {
  return { current: () => outcome, fresh: async () => outcome };
}
