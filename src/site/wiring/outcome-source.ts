import { join } from 'node:path';
import { type Outcome, type RunOptions, run } from '../../pipeline/index.ts';
import { hideSetExtension } from './hide-set-extension.ts';
import { signatureOf } from './signature.ts';

/** The outcome pages are made from, and the way to make it anew. */
export type OutcomeSource = {
  readonly root: string;
  /** The last outcome; undefined before the first `fresh`. */
  readonly current: () => Outcome | undefined;
  /** The outcome of `slas/` as it is now: the last one where nothing was written since, else that of a new run. */
  readonly fresh: () => Promise<Outcome>;
};

/** Runs the pipeline where it must; runs never overlap, and those who ask while one runs share it. */
export function createOutcomeSource(options: Pick<RunOptions, 'root' | 'asOf'>): OutcomeSource {
  const slas = join(options.root, 'slas');
  let current: { readonly outcome: Outcome; readonly signature: string } | undefined;
  let running: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    const signature = signatureOf(slas);
    current = { outcome: await run({ ...options, draw: true }), signature };
    hideSetExtension();
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
  return { root: options.root, current: () => current?.outcome, fresh };
}
