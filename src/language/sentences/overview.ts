import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';
import type { OpenPromise, Standing } from './standing.ts';

/** So many promises of a kind are named; more are counted. */
const mostNamed = 6;

/** How all agreements stand: `5 of 6 promises in 2 agreements are kept or on track; “First follow-up” (Marketing–Sales agreement, May) was missed.` */
export function overviewSentence(words: Catalogue, all: readonly Standing[]): string {
  const say = words.standing.overview;
  if (all.length === 0) return say.none;
  const promises = all.reduce((total, each) => total + each.promises, 0);
  if (promises === 0) return words.standing.noObjectives;
  const open = all.reduce((total, each) => total + each.open.length, 0);
  const idle = all.reduce((total, each) => total + each.idle, 0);
  if (open === 0 && idle === 0) return say.allGood(promises, all.length);
  if (idle === promises) return say.allIdle(promises, all.length);
  return say.join([say.some(promises - open - idle, promises, all.length), ...partsOf(words, all)]);
}

/** What is not kept or on track in one agreement: `“First follow-up” (May) was missed; for 2 nothing was due`; empty where everything is. */
export function openStanding(words: Catalogue, standing: Standing): string {
  return partsOf(words, [standing]).join('; ');
}

function partsOf(words: Catalogue, all: readonly Standing[]): readonly string[] {
  const idle = all.reduce((total, each) => total + each.idle, 0);
  return [...openParts(words, all), ...(idle > 0 ? [words.standing.overview.idle(idle)] : [])];
}

function openParts(words: Catalogue, all: readonly Standing[]): readonly string[] {
  const say = words.standing.overview;
  const open = all.flatMap(({ title, open: some }) => some.map(each => ({ agreement: title, ...each })));
  const part = (group: OpenPromise['trouble'], tell: (titles: string, count: number) => string): string[] => {
    const some = open.filter(each => each.trouble === group);
    if (some.length === 0) return [];
    if (some.length > mostNamed) return [tell(formatNumber(some.length), some.length)];
    const titles = some.map(({ agreement, title, period }) => {
      const where = [...(all.length > 1 ? [agreement] : []), ...(period ? [period] : [])];
      return say.titleIn(title, where.join(', '));
    });
    return [tell(words.list(titles), some.length)];
  };
  return [
    ...part('missed', say.missed),
    ...part('behind', say.behind),
    ...part('no-data', say.noData),
    ...part('other', say.other),
  ];
}
