import { overviewSentence } from '../language/sentences/overview.ts';
import type { ListedAgreement, Site } from './site.ts';

/** One page of the list of agreements; the first one is the overview. */
export type ListPage = {
  /** From 1, and how many there are. */
  readonly number: number;
  readonly pages: number;
  /** Its folder below the site; empty for the first. */
  readonly path: string;
  /** How all agreements stand; the first page alone says so. */
  readonly sentence: string | undefined;
  readonly shown: readonly ListedAgreement[];
  /** Whether each agreement is shown with its promises; else it has one line. */
  readonly cards: boolean;
};

/** So many agreements have a card each; more have a line each. */
export const mostCards = 24;
/** Lines of a page. */
const mostLines = 200;

/** The list of agreements, page by page, so that none grows with their number. */
export function listPages({ agreements, words }: Pick<Site, 'agreements' | 'words'>): readonly ListPage[] {
  const cards = agreements.length <= mostCards;
  const pages = cards ? 1 : Math.ceil(agreements.length / mostLines);
  const sentence = overviewSentence(words, agreements);
  return Array.from({ length: pages }, (_, index) => ({
    number: index + 1,
    pages,
    path: listPath(index + 1),
    sentence: index === 0 ? sentence : undefined,
    shown: agreements.slice(index * mostLines, (index + 1) * mostLines),
    cards,
  }));
}

/** The folder of a page of the list, below the site: `list/2`. */
export function listPath(number: number): string {
  return number === 1 ? '' : `list/${number}`;
}
