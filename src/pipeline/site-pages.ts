import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Commit, Commits } from '../repository/commits.ts';
import { codeKey } from './code-key.ts';
import { type ListPage, listPages } from './list-pages.ts';
import { ownPagesIn } from './own-pages.ts';
import type { ListedAgreement, ListedLayer, Site } from './site.ts';
import { topLinks } from './top-links.ts';

/** One page of a site, without what it shows. */
export type SitePage = {
  /** Its folder below the site, without slashes at its ends; empty for the first page. */
  readonly path: string;
  /** `agreements/marketing-sales/index.html` */
  readonly file: string;
  /** The hash of all that it shows. */
  readonly key: string;
  /** The one that last touched what it is made from; undefined outside git, and where history does not reach back to it. */
  readonly commit: Commit | undefined;
  /** The agreements that are named at its top. */
  readonly top: readonly { readonly id: string; readonly title: string }[];
} & (
  | { readonly kind: 'agreement' | 'layer'; readonly id: string }
  | { readonly kind: 'list'; readonly list: ListPage }
  | { readonly kind: 'own' | 'missing' }
);

type PagesOptions = {
  /** The path below which the site is published. */
  readonly base: string;
  /** Undefined outside git. */
  readonly commits: Commits | undefined;
};

const pagesFolder = fileURLToPath(new URL('../site/pages', import.meta.url));

/** Every page of a site. */
export function sitePages(site: Site, { base, commits }: PagesOptions): readonly SitePage[] {
  const { asOf: _, ...settings } = site.summary.settings;
  const around = JSON.stringify([codeKey(), base, settings]);
  const keyed = <Page extends object>(page: Page, shows: unknown, inputs: readonly string[], id?: string) => {
    const commit = commits?.of(inputs);
    const top = topLinks(site.agreements, id).map(each => ({ id: each.id, title: each.title }));
    const nav = [top, site.agreements.length > top.length];
    return { ...page, commit, top, key: hash('sha256', around + JSON.stringify([page, nav, shows, commit])) };
  };
  const { asOf } = site.summary;
  const day = [asOf, site.agreements[0]?.zone];
  const pageOf = (kind: 'agreement' | 'layer', each: ListedAgreement | ListedLayer): SitePage => {
    const path = `${kind}s/${each.id}`;
    const page = { kind, id: each.id, path, file: `${path}/index.html` } as const;
    const shows = [each.shows, each.above, kind === 'layer' && [asOf, namesAround(each, site)]];
    return keyed(page, shows, inputsOf(each, site), each.id);
  };
  const lists = listPages(site).map(list => {
    const { number, path, shown, sentence } = list;
    const inputs =
      number === 1 ? ['slas/'] : [...site.sharedFiles, ...shown.flatMap(each => inputsOf(each, site))];
    const page = {
      kind: 'list',
      path,
      file: path === '' ? 'index.html' : `${path}/index.html`,
      list,
    } as const;
    const shows = list.cards
      ? shown
      : shown.map(({ shows: _shows, above: _above, dataFrom: _from, ...line }) => line);
    return {
      ...keyed({ ...page, list: undefined }, [day, sentence, list.pages, list.cards, shows], inputs),
      list,
    };
  });
  const own = ownPagesIn(pagesFolder).map(path => {
    const page = { kind: 'own', path, file: `${path}/index.html` } as const;
    return keyed(page, undefined, ['slas/kept.yaml']);
  });
  const missing = { kind: 'missing', path: '404', file: '404.html' } as const;
  return [
    ...lists,
    ...site.agreements.map(each => pageOf('agreement', each)),
    ...site.layers.map(each => pageOf('layer', each)),
    ...own,
    keyed(missing, undefined, ['slas/kept.yaml']),
  ];
}

/** What an agreement or a layer is made from. */
function inputsOf(
  each: ListedAgreement | ListedLayer,
  { sharedFiles }: Pick<Site, 'sharedFiles'>,
): readonly string[] {
  // The page of a layer names what builds on it.
  const below = 'builtOnBy' in each ? each.builtOnBy.map(({ id }) => id) : [];
  const folders = [each.id, ...each.above.map(([id]) => id), ...each.dataFrom, ...below];
  return [...sharedFiles, ...folders.map(id => `slas/${id}/`)];
}

/** The names of others that the page of a layer shows, and where they lead. */
function namesAround(each: ListedAgreement | ListedLayer, { layers }: Site): unknown {
  const builtOnBy = 'builtOnBy' in each ? each.builtOnBy : [];
  const isLayer = (id: string) => layers.some(layer => layer.id === id);
  const [above] = each.above;
  return [
    builtOnBy.map(one => [one, isLayer(one.id)]),
    above && layers.find(({ id }) => id === above[0])?.title,
  ];
}
