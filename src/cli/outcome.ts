import { type Catalogue, catalogue } from '../language/catalogue.ts';
import type { Effects, Outcome, OutcomeSource, RunOptions } from '../pipeline/index.ts';
import type { Given } from './command.ts';
import type { Io } from './io.ts';
import { asOfOption } from './options.ts';
import { findRoot } from './root.ts';
import { startProgress } from './terminal/progress.ts';

export type Read = { readonly root: string; readonly outcome: Outcome; readonly words: Catalogue };

/** What pages are made from while they change, with the way to make it anew. */
export type LiveRead = Read & { readonly source: OutcomeSource };

/** Runs the pipeline over the folder and day that were asked for, with progress on a terminal. Without `reports` for findings and counts alone. */
export async function readOutcome(
  given: Given,
  io: Io,
  options: Pick<RunOptions, 'reports' | 'draw'> = {},
): Promise<Read> {
  const asked = { root: findRoot(given, io), asOf: asOfOption(given) };
  const outcome = await withProgress(io, async effects => {
    const { run } = await import('../pipeline/index.ts');
    return run({ ...asked, ...options }, effects);
  });
  return { root: asked.root, outcome, words: wordsOf(outcome) };
}

/** The same with charts, to be asked again after each change. */
export async function readLive(given: Given, io: Io): Promise<LiveRead> {
  const asked = { root: findRoot(given, io), asOf: asOfOption(given) };
  return withProgress(io, async effects => {
    const { createOutcomeSource } = await import('../pipeline/index.ts');
    const source = createOutcomeSource(asked, effects);
    const outcome = await source.fresh();
    return { root: asked.root, outcome, words: wordsOf(outcome), source };
  });
}

async function withProgress<T>(io: Io, work: (effects: Partial<Effects>) => Promise<T>): Promise<T> {
  const progress = startProgress(io);
  try {
    return await work({
      sourceDateEpoch: () => io.env.SOURCE_DATE_EPOCH,
      step: progress.step,
      progress: progress.tell,
      ...io.effects,
    });
  } finally {
    progress.stop();
  }
}

function wordsOf({ settings }: Outcome): Catalogue {
  return catalogue(settings.languages?.[0] ?? 'en');
}
