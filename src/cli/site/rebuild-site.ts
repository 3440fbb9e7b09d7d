import { join } from 'node:path';
import type { Publication, SitePage } from '../../pipeline/index.ts';
import type { BuildOptions, Built } from './build-options.ts';
import { drawAhead } from './draw-ahead.ts';
import { digestIn, hasRightsOfNew, type Marks, markOf, type Standing, standingIn } from './file-marks.ts';
import { noKeptSite, openKeptSite } from './kept-site.ts';
import { loadAstro } from './load-astro.ts';
import { lookAt } from './look-at.ts';
import { makePages } from './make-pages.ts';
import { isStanding, readPublished, shared, writePublished } from './published.ts';
import { replaceDist } from './replace-dist.ts';
import { type Alike, createStaging, isMarked, type Staging, type TakenFile } from './staging.ts';

/** What a site is made of, and what stands. */
export type Found = {
  /** The key of each part. */
  readonly keys: ReadonlyMap<string, string>;
  /** What is in `dist/`. */
  readonly standing: Standing;
};

/** Puts a site together anew, of parts with their keys: what stands and is right, then what was kept, and the rest is made. */
export async function rebuildSite(
  publication: Publication,
  { keys, standing }: Found,
  { store, lasting, base, progress }: BuildOptions,
): Promise<Built> {
  const { site, pages } = publication;
  const folder = join(site.root, 'dist');
  const before = readPublished(store);
  const published = new Map(Object.values(before).flatMap(part => Object.entries(part?.files ?? {})));
  const alike: Alike = (file, digest) => {
    const [mark, last] = published.get(file) ?? [];
    if (last !== digest || mark === undefined || standing.marks.get(file) !== mark) return undefined;
    return { from: join(folder, file), isRight: isMarked(mark) };
  };
  const kept = lasting ? openKeptSite(store) : noKeptSite;
  const others = [...keys].filter(([part, key]) => before[part]?.key !== key).length;
  let now: Marks | undefined;
  const { made, staging } = await replaceDist(
    site.root,
    async fresh => {
      // Where most parts are others, an empty folder is sooner filled.
      const looking = others * 2 < keys.size && kept.lend(fresh) ? lookAt(fresh) : undefined;
      // Loaded while another core looks.
      const [found] = await Promise.all([looking, others > 0 ? loadAstro(others) : undefined]);
      const staging = createStaging(fresh, { alike, ...(found && { standing: found.standing() }) });
      const hasScripts = bring(shared, staging);
      const missing = [...pages.values()].filter(page => !(hasScripts && bring(page.path, staging)));
      staging.clear();
      const scripts = hasScripts ? [...(staging.parts.get(shared)?.keys() ?? [])] : undefined;
      if (missing.length > 0) await make(missing, scripts, staging);
      return { made: missing, staging, isLent: found !== undefined };
    },
    {
      leave: ({ staging, isLent }, last) => {
        const linked = kept.keep(
          folder,
          staging,
          last === undefined ? undefined : { folder: last, standing },
        );
        if (!linked || last === undefined || !isLent) return;
        // The others got and lost no name.
        const again = [...new Set([...staging.brought, ...linked])];
        now = new Map([...staging.marks, ...again.map(file => [file, markOf(join(folder, file))] as const)]);
      },
    },
  );
  writePublished(store, {
    keys,
    parts: staging.parts,
    written: staging.marks,
    now: now ?? standingIn(folder).marks,
  });
  return { folder, pages: pages.size, made: made.length, stood: false };

  /** Brings a part to its place as it was; false where it has to be made. */
  function bring(part: string, staging: Staging): boolean {
    const last = before[part];
    if (last === undefined || last.key !== keys.get(part)) return false;
    const taken = (isRight: (mark: string, digest: string) => TakenFile['isRight']): readonly TakenFile[] =>
      Object.entries(last.files).map(([file, [mark, digest]]) => {
        return { file, digest, isRight: isRight(mark, digest) };
      });
    if (isStanding(last, last.key, standing.marks) && staging.take(part, taken(isMarked), folder))
      return true;
    const byDigest = taken((_mark, digest) => path => hasRightsOfNew(path) && digestIn(path) === digest);
    return [folder, kept.folder].some(from => from !== undefined && staging.take(part, byDigest, from));
  }

  async function make(
    wanted: readonly SitePage[],
    scripts: readonly string[] | undefined,
    staging: Staging,
  ): Promise<void> {
    const total = wanted.filter(page => page.kind === 'agreement' || page.kind === 'layer').length;
    let done = 0;
    const drawing = drawAhead(publication.site, wanted, store);
    await makePages(publication, wanted, base, {
      begin: async page => {
        progress(done++, total);
        if (page.kind === 'agreement') await drawing.reach(page.id);
      },
      beside: (page, found) => staging.write(page.path, found),
      page: (page, html) => staging.write(page.path, [{ file: page.file, content: html }]),
      scripts,
      shared: found => staging.write(shared, found),
    }).finally(drawing.stop);
  }
}
