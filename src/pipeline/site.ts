import type { DrawnChart } from '../charts/drawn-chart.ts';
import type { AgreementReport } from '../core/report.ts';
import { type Catalogue, catalogue } from '../language/catalogue.ts';
import { sharedFilesOf } from '../repository/read-repository.ts';
import type { Store } from '../repository/store.ts';
import { createDrawings } from './drawings.ts';
import type { Listed, Shown, ShownPicture } from './finished.ts';
import { chainOf, dataFoldersOf } from './input-keys.ts';
import { builtOnBy, type LayerOutcome, layerOf } from './layer-outcome.ts';
import type { Summary } from './outcome.ts';
import type { FinishedHouse } from './run.ts';

/** All that the pages of a site are made from. What one agreement shows is loaded when its page is made, and not before. */
export type Site = {
  readonly root: string;
  /** The files that all agreements share. */
  readonly sharedFiles: readonly string[];
  readonly summary: Summary;
  readonly words: Catalogue;
  /** By folder name, in order. Both are empty where findings hold an error: nothing is shown from half-read data. */
  readonly agreements: readonly ListedAgreement[];
  readonly layers: readonly ListedLayer[];
  /** By folder name, the key under which the store has what there is to show; empty where it has not. */
  readonly keys: ReadonlyMap<string, string>;
  readonly report: (id: string) => Promise<AgreementReport>;
  readonly agreement: (id: string) => Promise<AgreementPage>;
  readonly layer: (id: string) => Promise<LayerPage>;
  /** Has the pictures of an agreement made before its page asks for them. */
  readonly draw: (id: string) => Promise<void>;
};

/** A line of a list, with what tells whether the page behind it is still the same. */
export type ListedAgreement = Listed & Shows;
export type ListedLayer = Pick<LayerOutcome, 'title' | 'builtOnBy'> & Shows;

type Shows = {
  readonly id: string;
  /** The hash of all there is to show of it. */
  readonly shows: string;
  /** What it builds on, bottom up, each with whether it is a page of a layer. */
  readonly above: readonly (readonly [id: string, isLayer: boolean])[];
  /** The further folders that it is made from, as it names their data. */
  readonly dataFrom: readonly string[];
};

/** What the page of an agreement shows. */
export type AgreementPage = {
  readonly report: AgreementReport;
  readonly charts: readonly DrawnChart[];
  /** The prose as HTML; empty where there is none. */
  readonly prose: string;
  readonly pictures: readonly ShownPicture[];
};

/** What the page of a layer shows. */
export type LayerPage = { readonly layer: LayerOutcome } & Omit<AgreementPage, 'report' | 'charts'>;

/** The site of a house, its pictures taken from the store where they are there already. */
export function siteOf(house: FinishedHouse, store: Store): Site {
  const { finished, folders, summary, repository } = house;
  const words = catalogue(summary.settings.languages?.[0] ?? 'en');
  const drawings = createDrawings(words, store);
  const all = summary.ok ? [...finished] : [];
  const agreementOf = async (id: string) => {
    const shown = await house.shown(id);
    if (!('report' in shown)) throw new Error(`No agreement \`${id}\``);
    return shown;
  };
  const draw = (id: string, report: AgreementReport) => drawings.of(report, finished.get(id)?.shows ?? '');
  return {
    root: repository.root,
    sharedFiles: sharedFilesOf(repository),
    summary,
    words,
    agreements: all.flatMap(([id, { listed, shows }]) =>
      listed && shows
        ? [{ ...listed, id, shows, above: aboveOf(id, folders), dataFrom: dataFoldersOf(id, folders) }]
        : [],
    ),
    layers: all.flatMap(([id, { headline, shows }]) =>
      headline.kind === 'layer' && shows
        ? [
            {
              id,
              title: headline.title,
              builtOnBy: builtOnBy(id, finished),
              shows,
              above: aboveOf(id, folders),
              dataFrom: dataFoldersOf(id, folders),
            },
          ]
        : [],
    ),
    keys: house.keys,
    report: async id => (await agreementOf(id)).report,
    agreement: async id => {
      const shown = await agreementOf(id);
      const { report, pictures } = shown;
      const prose = await proseOf(shown, words, report);
      return { report, prose, pictures, charts: await draw(id, report) };
    },
    draw: async id => {
      await draw(id, (await agreementOf(id)).report);
    },
    layer: async id => {
      const shown = await house.shown(id);
      if (!('layer' in shown)) throw new Error(`No layer \`${id}\``);
      const { layer, pictures } = shown;
      return { layer: layerOf(layer, finished), prose: await proseOf(shown, words), pictures };
    },
  };
}

async function proseOf(
  { text, pictures }: Pick<Shown, 'text' | 'pictures'>,
  words: Catalogue,
  report?: AgreementReport,
): Promise<string> {
  const { proseHtml } = await import('../prose/prose-html.ts');
  const addresses = pictures.map(
    ({ name, published, width, height }) => [name, { address: published, width, height }] as const,
  );
  return proseHtml({ text, words, pictures: new Map(addresses), ...(report && { report }) });
}

function aboveOf(id: string, folders: FinishedHouse['folders']): Shows['above'] {
  const [, ...above] = chainOf(id, folders).ids;
  return above.map(each => [each, folders.get(each)?.headline.kind === 'layer']);
}
