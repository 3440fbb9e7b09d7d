import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../pipeline/index.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../terminal/progress.ts';
import { checkFolders } from './check-folders.ts';
import { inlineConfig, project, tellSite } from './project.ts';
import { publish } from './publish.ts';

export type Built = { readonly folder: string; readonly pages: number };

/** Builds the site of a checked outcome into `dist/`, all or nothing. */
export async function buildSite(
  read: { readonly root: string; readonly outcome: Outcome },
  io: Io,
): Promise<Built> {
  checkFolders({ kept: project, root: read.root }, 'build');
  const progress = startProgress(io);
  progress.step('build');
  tellSite(read);
  try {
    const pages = await publish({ root: read.root, workshop: join(project, '.kept') }, async folder => {
      const { build } = await import('astro');
      await insideProject(() => build(inlineConfig(folder)));
      const files = await readdir(folder, { recursive: true });
      return files.filter(file => file.endsWith('.html')).length;
    });
    return { folder: join(read.root, 'dist'), pages };
  } finally {
    progress.stop();
  }
}

/** Astro keeps its half-made pages below the working directory where that is not around the folder it fills. */
async function insideProject(work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(project);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}
