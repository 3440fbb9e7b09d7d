import { join } from 'node:path';
import type { Publication, SitePage } from '../../pipeline/index.ts';
import type { BuildOptions, Built } from './build-options.ts';
import { drawAhead } from './draw-ahead.ts';
import { isSameFile, type Marks, marksIn } from './file-marks.ts';
import { noKeptSite, openKeptSite } from './kept-site.ts';
import { makePages } from './make-pages.ts';
import { filesOf, isStanding, readPublished, shared, writePublished } from './published.ts';
import { replaceDist } from './replace-dist.ts';
import { type Alike, createStaging, type Staging, type TakenFile } from './staging.ts';

/** What a site is made of, and what stands. */
export type Found = {
  /** The key of each part. */
  readonly keys: ReadonlyMap<string, string>;
  /** The files of `dist/`. */
  readonly marks: Marks;
};

/** Puts a site together anew, of parts with their keys: what stands and is right, then what was kept, and the rest is made. */
export async function rebuildSite(
  publication: Publication,
  { keys, marks }: Found,
  { store, lasting, base, progress }: BuildOptions,
): Promise<Built> {
  const { site, pages } = publication;
  const folder = join(site.root, 'dist');
  const before = readPublished(store);
  const published = new Map(Object.values(before).flatMap(part => Object.entries(part?.files ?? {})));
  const alike: Alike = (file, digest) => {
    const [mark, last] = published.get(file) ?? [];
    if (last !== digest || mark === undefined || marks.get(file) !== mark) return undefined;
    return { from: join(folder, file), isRight: isMarked(mark) };
  };
  const kept = lasting ? openKeptSite(store) : noKeptSite;
  const { made, parts, written } = await replaceDist(site.root, async fresh => {
    const staging = createStaging(fresh, alike);
    const hasScripts = bring(shared, staging);
    const missing = [...pages.values()].filter(page => !(hasScripts && bring(page.path, staging)));
    const scripts = hasScripts ? [...(staging.parts.get(shared)?.keys() ?? [])] : undefined;
    if (missing.length > 0) await make(missing, scripts, staging);
    return { made: missing, parts: staging.parts, written: staging.marks };
  });
  const newParts = made.length > 0 ? [shared, ...made.map(page => page.path)] : [];
  kept.keep(
    folder,
    newParts.flatMap(part => [...(parts.get(part)?.keys() ?? [])]),
  );
  const now = marksIn(folder);
  kept.drop(filesOf(Object.values(before)).filter(file => !now.has(file)));
  writePublished(store, { keys, parts, written, now });
  return { folder, pages: pages.size, made: made.length };

  /** Brings a part to its place as it was; false where it has to be made. */
  function bring(part: string, staging: Staging): boolean {
    const last = before[part];
    if (last === undefined || last.key !== keys.get(part)) return false;
    const taken = Object.entries(last.files).map(([file, [mark, digest]]) => {
      return { file, digest, isRight: isMarked(mark) };
    });
    return (
      (isStanding(last, last.key, marks) && staging.take(part, folder, taken)) ||
      kept.bring(part, last, staging)
    );
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

/** Tells of a file whether it is the one that had a mark. */
function isMarked(before: string): TakenFile['isRight'] {
  return (_path, mark) => isSameFile(mark, before);
}
