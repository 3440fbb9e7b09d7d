import { join } from 'node:path';
import { readHead } from '../repository/head.ts';
import { type Effects, realEffects } from './effects.ts';
import { type Publication, type PublicationOptions, publish } from './publication.ts';
import { signatureOf } from './signature.ts';

/** What pages are made from, and the way to make it anew. */
export type SiteSource = {
  /** The last one; undefined before the first `fresh`. */
  readonly current: () => Publication | undefined;
  /** That of `slas/` as it is now: the last one where nothing was written or committed since and the day is the same, else that of a new run. */
  readonly fresh: () => Promise<Publication>;
};

/** Runs the pipeline where it must; runs never overlap, and those who ask while one runs share it. */
export function createSiteSource(options: PublicationOptions, effects: Partial<Effects> = {}): SiteSource {
  const slas = join(options.root, 'slas');
  let current: { readonly publication: Publication; readonly signature: string } | undefined;
  let running: Promise<void> | undefined;
  const { today } = { ...realEffects, ...effects };
  // Pages name commits: one that is made changes them too. So does midnight where nobody says as of which day they are.
  const sign = async () => `${today('UTC')} ${(await readHead(options.root))?.commit} ${signatureOf(slas)}`;
  const start = async (): Promise<void> => {
    const signature = await sign();
    current = { publication: await publish(options, effects), signature };
  };
  const fresh = async (): Promise<Publication> => {
    while (running !== undefined || current === undefined || current.signature !== (await sign())) {
      running ??= start().finally(() => {
        running = undefined;
      });
      await running;
    }
    return current.publication;
  };
  return { current: () => current?.publication, fresh };
}

/** One that stays what it is, whatever is written meanwhile. */
export function settled(publication: Publication): SiteSource {
  return { current: () => publication, fresh: async () => publication };
}
