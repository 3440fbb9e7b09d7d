import { join } from 'node:path';
import type { Publication } from '../../pipeline/index.ts';
import { tellFindings } from '../check.ts';
import type { Given } from '../command.ts';
import { type Exit, exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { withSite } from '../outcome.ts';
import { findRoot } from '../root.ts';
import { startProgress } from '../terminal/progress.ts';
import { basePath } from './base-path.ts';
import type { Built } from './build-options.ts';
import { buildSite } from './build-site.ts';
import { lookAt } from './look-at.ts';

/** Builds the site that was asked for, and does with it what is asked; where a finding is an error it is told and nothing is built. */
export function withBuiltSite(
  given: Given,
  io: Io,
  work: (built: Built, publication: Publication) => Promise<Exit>,
): Promise<Exit> {
  const looking = lookAt(join(findRoot(given, io), 'dist'));
  return withSite(given, io, async ({ publication, ...asked }) => {
    const { summary, words } = publication.site;
    tellFindings(summary, io);
    if (!summary.ok) return exit.findings;
    if (!publication.hasWholeHistory) io.stderr(`${words.cli.site.cutHistory}\n`);
    const progress = startProgress(io);
    progress.step('build');
    io.effects?.step?.('build');
    const tell = (done: number, total: number) => progress.tell('build', done, total);
    const built = await buildSite(publication, {
      ...asked,
      looking,
      base: basePath(io),
      progress: tell,
    }).finally(progress.stop);
    return work(built, publication);
  });
}
