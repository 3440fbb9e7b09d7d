import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../pipeline/index.ts';
import type { Io } from '../io.ts';
import { startProgress } from '../terminal/progress.ts';
import { inlineConfig, tellSite } from './project.ts';
import { publish } from './publish.ts';

export type Built = { readonly folder: string; readonly pages: number; readonly elapsedMs: number };

/** Builds the site of a checked outcome into `dist/`, all or nothing. */
export async function buildSite(
  read: { readonly root: string; readonly outcome: Outcome },
  io: Io,
): Promise<Built> {
  const startedMs = performance.now();
  const progress = startProgress(io);
  progress.step('build');
  tellSite(read);
  try {
    const pages = await publish(read.root, async folder => {
      const { build } = await import('astro');
      await build(inlineConfig(folder));
      const files = await readdir(folder, { recursive: true });
      return files.filter(file => file.endsWith('.html')).length;
    });
    return { folder: join(read.root, 'dist'), pages, elapsedMs: Math.round(performance.now() - startedMs) };
  } finally {
    progress.stop();
  }
}
