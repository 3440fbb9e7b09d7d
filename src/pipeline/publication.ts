import { readCommits } from '../repository/commits.ts';
import type { History } from '../repository/history.ts';
import { noStore, type Store } from '../repository/store.ts';
import { codeKey } from './code-key.ts';
import type { Effects } from './effects.ts';
import type { HouseOptions } from './house.ts';
import { finishHouse } from './run.ts';
import { type Site, siteOf } from './site.ts';
import { type SitePage, sitePages } from './site-pages.ts';

/** A site with the list of its pages. */
export type Publication = {
  readonly site: Site;
  /** By path. */
  readonly pages: ReadonlyMap<string, SitePage>;
  /** False where history is cut off, so that some pages cannot say which commit they are made from. */
  readonly hasWholeHistory: boolean;
};

export type PublicationOptions = Omit<HouseOptions, 'reports'> & {
  /** The path below which the site is published. */
  readonly base?: string;
};

/** Finishes a house and lists its pages; none where findings hold an error. */
export async function publish(
  options: PublicationOptions,
  effects: Partial<Effects> = {},
): Promise<Publication> {
  const { root, base = '/', store = noStore } = options;
  const before = readHistory(store);
  const reading = readCommits(root, before);
  const house = await finishHouse(options, effects);
  const commits = await reading;
  if (commits && commits.history !== before)
    store.write(historyName, codeKey(store), JSON.stringify(commits.history));
  const site = siteOf(house, store);
  const pages = site.summary.ok ? sitePages(site, { base, commits }) : [];
  return {
    site,
    pages: new Map(pages.map(page => [page.path, page])),
    hasWholeHistory: commits?.whole ?? true,
  };
}

const historyName = 'history';

function readHistory(store: Store): History | undefined {
  const text = store.read(historyName, codeKey(store));
  return text === undefined ? undefined : JSON.parse(text);
}
