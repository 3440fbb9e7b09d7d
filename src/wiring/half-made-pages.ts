import { fileURLToPath } from 'node:url';
import type { AstroAdapter, AstroConfig } from 'astro';
import { isInside } from './module-path.ts';
import { project } from './project.ts';

/**
 * Has Astro keep its half-made pages in the folder it fills, from which the packages they import are found. By itself it keeps them below
 * the working directory, wherever that is; only an adapter may say otherwise. Undefined for a folder outside of the project, from which
 * no package is found.
 */
export function halfMadePages({ outDir }: Pick<AstroConfig, 'outDir'>): AstroAdapter | undefined {
  if (!isInside(project.replace(/[\\/]$/, ''), fileURLToPath(outDir))) return undefined;
  return {
    name: 'kept',
    entrypointResolution: 'auto',
    adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
    supportedAstroFeatures: { staticOutput: 'stable' },
  };
}
