import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../../wiring/project.ts';
import type { Io } from '../io.ts';
import type { Read } from '../outcome.ts';
import { startProgress } from '../terminal/progress.ts';
import { basePath } from './base-path.ts';
import { checkFolders } from './check-folders.ts';
import { loadAstro } from './load-astro.ts';
import { publish } from './publish.ts';

export type Built = { readonly folder: string; readonly pages: number };

/** Builds the site of a checked outcome, charts and all, into `dist/`, all or nothing. */
export async function buildSite({ root, outcome }: Pick<Read, 'root' | 'outcome'>, io: Io): Promise<Built> {
  checkFolders({ kept: project, root }, 'build');
  const progress = startProgress(io);
  progress.step('build');
  try {
    const pages = await publish({ root, workshop: join(project, '.kept') }, async outDir => {
      const { build } = await loadAstro();
      const { astroConfig } = await import('../../wiring/astro-config.ts');
      await build({
        ...astroConfig({ root, outDir, base: basePath(io), outcome }),
        logLevel: 'error',
      });
      const files = await readdir(outDir, { recursive: true });
      return files.filter(file => file.endsWith('.html')).length;
    });
    return { folder: join(root, 'dist'), pages };
  } finally {
    progress.stop();
  }
}
