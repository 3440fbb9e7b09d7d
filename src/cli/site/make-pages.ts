import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  besideAgreement,
  besideLayer,
  type PageFile,
  type Publication,
  type Site,
  type SitePage,
} from '../../pipeline/index.ts';
import { project } from '../../wiring/project.ts';
import { besidePages } from './beside-pages.ts';
import { loadAstro } from './load-astro.ts';
import { withOwnFolder } from './own-folder.ts';

/** What is told of the pages while and after they are made. */
export type Making = {
  /** Before anything of a page is loaded. */
  readonly begin: (page: SitePage) => Promise<void>;
  /** The files beside a page, as soon as it has what it shows. */
  readonly beside: (page: SitePage, files: readonly PageFile[]) => void;
  readonly page: (page: SitePage, html: string) => void;
  /** The files of scripts where they are made already: then nothing is told of them. */
  readonly scripts: readonly string[] | undefined;
  /** What belongs to no page: scripts, and what is served as it is. */
  readonly shared: (files: readonly PageFile[]) => void;
};

/** Has Astro make pages of a site, which is published below `base`, and nothing else of it. */
export async function makePages(
  publication: Publication,
  pages: readonly SitePage[],
  base: string,
  making: Making,
): Promise<void> {
  const { site } = publication;
  const { build } = await loadAstro(pages.length);
  const { astroConfig } = await import('../../wiring/astro-config.ts');
  await withOwnFolder(project, async outDir => {
    const told = { ...publication, site: telling(site, publication, making) };
    const missing = new Map(pages.map(page => [page.path, page]));
    const take = (path: string, html: string) => {
      const page = missing.get(path);
      // Astro makes the page of what is missing each time.
      if (page === undefined) return;
      missing.delete(path);
      making.page(page, html);
    };
    const taken = { only: new Set(missing.keys()), take, scripts: making.scripts };
    // What it throws is told once, by whoever catches it.
    await build({ ...astroConfig({ root: site.root, outDir, base, site: told, taken }), logLevel: 'silent' });
    if (missing.size > 0) throw new Error(`Astro has not made \`${[...missing.keys()].join('`, `')}\``);
    if (making.scripts === undefined) making.shared(besidePages(sharedFilesIn(outDir), publication));
  });
}

/** A site that tells what stands beside a page when the page asks for what it shows. */
function telling(site: Site, { pages }: Publication, { begin, beside }: Making): Site {
  return {
    ...site,
    agreement: async id => {
      const page = pages.get(`agreements/${id}`);
      if (page) await begin(page);
      const shown = await site.agreement(id);
      if (page) beside(page, besideAgreement(page, shown, site));
      return shown;
    },
    layer: async id => {
      const page = pages.get(`layers/${id}`);
      if (page) await begin(page);
      const shown = await site.layer(id);
      if (page) beside(page, besideLayer(page, shown, site));
      return shown;
    },
  };
}

/** All that Astro wrote, in the order of their names. */
function sharedFilesIn(folder: string): readonly PageFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({
      file: path
        .slice(folder.length + 1)
        .split(/[\\/]/)
        .join('/'),
      content: readFileSync(path),
    }));
}
