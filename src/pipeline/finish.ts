import { hasErrors } from '../core/ground/finding.ts';
import { blankFrontmatter } from '../core/ground/source/frontmatter.ts';
import { catalogue } from '../language/catalogue.ts';
import { locator } from '../lint/locate.ts';
import { withoutFollowOns } from '../lint/without-follow-ons.ts';
import { picturesIn } from '../prose/pictures-in.ts';
import type { PicturesRead } from '../repository/pictures.ts';
import type { AroundTerms } from './around.ts';
import type { AsOf } from './as-of.ts';
import type { Effects } from './effects.ts';
import type { Finished, Shown } from './finished.ts';
import { judge } from './judge.ts';
import { type Layered, unusedLayer } from './layers.ts';
import { lint } from './lint.ts';
import { ownLayerOf } from './own-layer.ts';
import { placesIn } from './places-in.ts';
import { resolve } from './resolve.ts';
import { dataOwners } from './shared-data.ts';
import { headlineOf } from './sources.ts';
import { unnamedData } from './unnamed-data.ts';

/** A house around one agreement. */
export type Around = AroundTerms & {
  readonly asOf: AsOf;
  /** Whether something is wrong with the terms of another agreement. */
  readonly isBroken: (id: string) => Promise<boolean>;
};

/** What one agreement comes to, and all there is to show of it where nothing is wrong and it was asked for. */
export type Made = { readonly finished: Finished; readonly shown: Shown | undefined };

/**
 * The way of one agreement: layers, terms, data, verdicts, prose. Depends on nothing but its own folder, what it builds on, the folders whose
 * data it names and what all share. Never throws over what is committed.
 */
export async function finish(id: string, around: Around, effects: Effects): Promise<Made> {
  const { repository, sources, shared, reports } = around;
  const read = await sources.read(id);
  const { source } = read;
  const headline = headlineOf(read);
  const none = { objectives: 0, read: {}, reported: reports };
  const unread = hasErrors(read.findings);
  if (!source) {
    const locate = locator({ text: () => read.text, places: () => undefined });
    const findings = read.findings.map(locate);
    return { finished: { headline, findings, unread, broken: true, ...none }, shown: undefined };
  }
  const { layered, checked } = await resolve(source, around, work => effects.part('check', work));
  const ofTerms = [...read.findings, ...layered.findings, ...checked.findings];
  const unnamed =
    layered.isLayer || !layered.chain.whole || hasErrors(ofTerms)
      ? []
      : unnamedData(repository.root, source, layered.value, repository.filesIn(source.folder));
  const { agreement } = checked;
  const broken =
    hasErrors(ofTerms) || (agreement !== undefined && (await isBrokenAround(source.folder, layered, around)));
  const judged =
    agreement &&
    judge(
      agreement,
      layered,
      {
        root: repository.root,
        folder: source.folder,
        asOf: around.asOf,
        owners: dataOwners(layered.shared),
        broken,
        refused: checked.refused,
      },
      effects,
    );
  const { findings: ofProse, atImage } = await effects.part('lint', () => lint(source, layered, unread));
  const words = catalogue(shared.settings.languages?.[0] ?? 'en');
  const plain = blankFrontmatter(source.text, source.bodyOffset);
  const shownPictures = source.images.length === 0 || hasErrors(ofProse) ? [] : picturesIn(plain, words);
  const { pictures, findings: ofPictures } = await picturesOf(repository.root, source.folder, shownPictures);
  const unused = layered.isLayer ? [unusedLayer(source)] : [];
  const all = [...ofTerms, ...unnamed, ...(judged?.findings ?? []), ...ofProse, ...ofPictures.map(atImage)];
  const yamls = [source, ...layered.above].map(each => each.frontmatter);
  const { parties, calendars, texts } = shared.files;
  const places = await placesIn([...yamls, parties, calendars], [...all, ...unused]);
  const written = new Map([source, ...layered.above].map(each => [each.file, each.text]));
  const locate = locator({
    text: file => written.get(file) ?? texts.get(file),
    cell: (file, row, column) => judged?.place(file, row, column),
    places: file => places.get(file),
  });
  const [ifUnused] = unused.map(locate);
  const ifNotShared = layered.ifNotShared.map(each => ({ ...each, finding: locate(each.finding) }));
  const finished: Finished = {
    headline,
    findings: withoutFollowOns(all.map(locate)),
    ...(ifUnused && { ifUnused }),
    ...(ifNotShared.length > 0 && { ifNotShared }),
    unread,
    broken: hasErrors(ofTerms),
    ...(agreement && { zone: agreement.terms.timezone }),
    objectives: agreement?.terms.objectives.length ?? 0,
    read: judged?.read ?? {},
    reported: reports,
  };
  const layer = layered.isLayer ? ownLayerOf(source, layered) : undefined;
  const report = judged?.report;
  if (!reports || hasErrors(all) || (!report && !layer)) return { finished, shown: undefined };
  const about = {
    folder: source.folder,
    text: plain,
    images: source.images,
    pictures: pictures.map(({ bytes: _, ...picture }) => picture),
  };
  if (!report) return { finished, shown: { ...about, layer: layer! } };
  // Words of pages are not loaded where there is nothing to show.
  const { standingOf } = await import('../language/sentences/standing.ts');
  const listed = { ...standingOf(words, report), kind: report.kind, zone: report.zone };
  return { finished: { ...finished, listed }, shown: { ...about, report } };
}

/** Most prose shows none: what reads them is not loaded for it. */
async function picturesOf(root: string, folder: string, names: readonly string[]): Promise<PicturesRead> {
  if (names.length === 0) return { pictures: [], findings: [] };
  const { readPictures } = await import('../repository/pictures.ts');
  return readPictures(root, folder, names);
}

/** Whether something is wrong with what an agreement stands on: its files, what all share, the terms it builds on. */
async function isBrokenAround(
  folder: string,
  { above, shared: { owners } }: Pick<Layered, 'above' | 'shared'>,
  { repository, shared, isBroken }: Around,
): Promise<boolean> {
  const folders = [folder, ...above.map(each => each.folder), ...owners.map(({ id }) => `slas/${id}`)];
  const ofFiles = repository.findings.filter(({ file }) =>
    folders.some(each => file === each || file.startsWith(`${each}/`)),
  );
  if (hasErrors(ofFiles) || shared.broken) return true;
  for (const { id } of above) if (await isBroken(id)) return true;
  return false;
}
