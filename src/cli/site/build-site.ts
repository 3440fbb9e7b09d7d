import { join } from 'node:path';
import {
  type Ahead,
  alone,
  type Publication,
  type SitePage,
  type Store,
  sharedKey,
  startAhead,
} from '../../pipeline/index.ts';
import { project } from '../../wiring/project.ts';
import { checkFolders } from './check-folders.ts';
import { isSameFile, markOf, marksIn } from './file-marks.ts';
import { noKeptSite, openKeptSite } from './kept-site.ts';
import { makePages } from './make-pages.ts';
import { publish } from './publish.ts';
import { filesOf, isStanding, readPublished, writePublished } from './published.ts';
import { type Alike, createStaging, type Staging } from './staging.ts';

export type BuildOptions = {
  readonly store: Store;
  /** Whether the store is there for the next run too. */
  readonly lasting: boolean;
  /** The path below which the site is published. */
  readonly base: string;
  /** Told of each page that is made: how many of `total` are done. */
  readonly progress: (done: number, total: number) => void;
};

export type Built = {
  readonly folder: string;
  readonly pages: number;
  /** How many of them were made now; the others are as they were. */
  readonly made: number;
};

/** The part of a site that belongs to no page: scripts, and what is served as it is. */
const shared = '*';

/**
 * Brings `dist/` to what a site shows now, all or nothing. A page whose key is that of the last time stays as it is where nobody touched
 * its files, or is brought back; only the others are made, and where all stay nothing is written.
 */
export async function buildSite(publication: Publication, options: BuildOptions): Promise<Built> {
  const { site, pages } = publication;
  checkFolders({ kept: project, root: site.root }, 'build');
  const { store, lasting, base, progress } = options;
  const folder = join(site.root, 'dist');
  const keys = new Map([
    [shared, sharedKey(base)],
    ...[...pages].map(([path, { key }]) => [path, key] as const),
  ]);
  const before = readPublished(store);
  const standing = marksIn(folder);
  const stays = new Set(
    [...keys].flatMap(([part, key]) => (isStanding(before[part], key, standing) ? [part] : [])),
  );
  const built = { folder, pages: pages.size };
  if (stays.size === keys.size && filesOf([...stays].map(part => before[part])).length === standing.size)
    return { ...built, made: 0 };

  const published = new Map(Object.values(before).flatMap(part => Object.entries(part?.files ?? {})));
  const alike: Alike = (file, digest) => {
    const [mark, last] = published.get(file) ?? [];
    if (last !== digest || mark === undefined || standing.get(file) !== mark) return undefined;
    return { from: join(folder, file), isRight: path => isSameFile(markOf(path), mark) };
  };
  const kept = lasting ? openKeptSite(store) : noKeptSite;
  const { made, parts, written } = await publish(site.root, async fresh => {
    const staging = createStaging(fresh, alike);
    const hasScripts = bring(shared, staging);
    const missing: SitePage[] = [];
    const reused: SitePage[] = [];
    for (const page of pages.values())
      (hasScripts && bring(page.path, staging) ? reused : missing).push(page);
    const scripts = namesOf(shared, staging);
    if (missing.length > 0) await make(missing, staging);
    // A page links to the scripts it was made with.
    const hasOthers = namesOf(shared, staging) !== scripts;
    if (hasOthers && reused.length > 0) await make(reused, staging);
    await staging.settled();
    const made = hasOthers ? [...pages.values()] : missing;
    return { made, parts: staging.parts, written: marksIn(fresh) };
  });
  const newParts = made.length > 0 ? [shared, ...made.map(page => page.path)] : [];
  kept.keep(
    folder,
    newParts.flatMap(part => [...(parts.get(part)?.keys() ?? [])]),
  );
  const now = marksIn(folder);
  kept.drop(filesOf(Object.values(before)).filter(file => !now.has(file)));
  writePublished(store, { keys, parts, written, now });
  return { ...built, made: made.length };

  /** Brings a part to its place as it was; false where it has to be made. */
  function bring(part: string, staging: Staging): boolean {
    const last = before[part];
    if (last === undefined || last.key !== keys.get(part)) return false;
    const taken = Object.entries(last.files).map(([file, [mark, digest]]) => {
      return { file, digest, isRight: (path: string) => isSameFile(markOf(path), mark) };
    });
    return (stays.has(part) && staging.take(part, folder, taken)) || kept.bring(part, last, staging);
  }

  async function make(wanted: readonly SitePage[], staging: Staging): Promise<void> {
    await staging.settled();
    const total = wanted.filter(page => page.kind === 'agreement' || page.kind === 'layer').length;
    let done = 0;
    const ahead = drawAhead(publication, wanted, store);
    await makePages(publication, wanted, base, {
      begin: page => {
        progress(done++, total);
        if (page.kind === 'agreement') ahead.passed(page.id);
        staging.clear(page.path);
      },
      beside: (page, found) => staging.write(page.path, found),
      page: (page, html) => staging.write(page.path, [{ file: page.file, content: html }]),
      shared: async found => {
        await staging.settled();
        staging.clear(shared);
        await staging.write(shared, found);
      },
    }).finally(ahead.stop);
  }
}

function namesOf(part: string, { parts }: Staging): string {
  return JSON.stringify([...(parts.get(part) ?? [])].sort());
}

/** Has other cores draw charts from the last page on, while this one begins with the first. */
function drawAhead({ site }: Publication, pages: readonly SitePage[], { folder }: Store): Ahead {
  if (folder === undefined) return alone;
  const ids = pages.flatMap(page => (page.kind === 'agreement' ? [page.id] : []));
  const { root, summary } = site;
  return startAhead({ what: 'draw', root, asOf: summary.asOfGiven, reports: true, folder, ids });
}
