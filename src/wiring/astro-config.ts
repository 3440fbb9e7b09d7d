import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { passthroughImageService } from 'astro/config';
import {
  createSiteSource,
  memoryStore,
  type Publication,
  type SiteSource,
  settled,
} from '../pipeline/index.ts';
import { kept } from './integration.ts';
import { project } from './project.ts';
import type { TakenPages } from './taken-pages.ts';

export type SiteOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** Absolute path of the folder that pages are written to. */
  readonly outDir?: string;
  /** The path below which the site is published. */
  readonly base?: string;
  /** What pages show, or where it comes from as long as it may change; made from `root` where nobody made it before. */
  readonly site?: Publication | SiteSource;
  /** The pages that are to be made, without what stands beside them; everything where it is left out. */
  readonly taken?: TakenPages;
};

/** All that Astro is told of one site: two of them know nothing of each other. */
export function astroConfig({
  root,
  outDir = join(project, 'dist'),
  base = '/',
  site = createSiteSource({ root, store: memoryStore() }),
  taken,
}: SiteOptions): AstroInlineConfig {
  return {
    configFile: false,
    root: project,
    srcDir: './src/site',
    outDir,
    base,
    output: 'static',
    trailingSlash: 'always',
    prerenderConflictBehavior: 'error',
    // Relative to `outDir`, see halfMadePages.
    build: { format: 'directory', inlineStylesheets: 'always', server: '.' },
    devToolbar: { enabled: false },
    image: { service: passthroughImageService() },
    markdown: { syntaxHighlight: false },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "object-src 'none'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
        ],
      },
    },
    integrations: [kept({ root, source: 'fresh' in site ? site : settled(site), taken }), mdx()],
    vite: { build: { assetsInlineLimit: 0 } },
  };
}
