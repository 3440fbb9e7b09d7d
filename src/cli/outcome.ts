import { type Catalogue, catalogue } from '../language/catalogue.ts';
import type { Outcome } from '../pipeline/index.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { asOfOption } from './options.ts';
import { findRoot } from './root.ts';
import { startProgress } from './terminal/progress.ts';

export type Read = { readonly root: string; readonly outcome: Outcome; readonly words: Catalogue };

/** Runs the pipeline over the folder and day that were asked for, with progress on a terminal. Without `reports` for findings and counts alone. */
export async function readOutcome(
  given: Given,
  io: Io,
  options: { readonly reports?: boolean } = {},
): Promise<Read> {
  const root = findRoot(given, io);
  const asOf = asOfOption(given);
  const progress = startProgress(io);
  try {
    const { run } = await import('../pipeline/index.ts');
    const effects = {
      sourceDateEpoch: () => io.env.SOURCE_DATE_EPOCH,
      step: progress.step,
      progress: progress.tell,
      ...io.effects,
    };
    const outcome = await run({ root, asOf, ...options }, effects);
    return { root, outcome, words: catalogue(outcome.settings.languages?.[0] ?? 'en') };
  } finally {
    progress.stop();
  }
}
