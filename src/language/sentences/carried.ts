import type { Carried } from '../../core/ground/carried.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDuration } from '../format/duration.ts';
import { formatInstant } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';

/** How many a period took from earlier ones and left to later ones: `1 carried in from earlier periods`. */
export function carriedTexts(
  { items: say }: Catalogue,
  { carriedIn = 0, carriedOut = 0, openItems = 0 }: Carried,
): string[] {
  const known = (n: number, text: (n: string) => string) => (n > 0 ? [text(formatNumber(n))] : []);
  return [
    ...known(carriedIn, say.carriedIn),
    ...known(carriedOut, say.carriedOut),
    ...known(openItems, say.stillOpen),
  ];
}

/** What a period left open for later ones and nothing has decided yet, each with its age: `T7, row 7: open for 3 d 4 h`. */
export function openTexts(
  words: Catalogue,
  detail: Carried | object | undefined,
  zone: string,
): readonly string[] {
  const { open = [], openItems = 0 }: Carried = detail ?? {};
  const say = words.items;
  const more = openItems - open.length;
  return [
    ...open.map(({ id, row, owner, reopenedAt, ageMs }) =>
      say.miss(
        id,
        [...(owner === undefined ? [] : [owner]), ...reopenedTexts(words, reopenedAt, zone)],
        formatNumber(row),
        [say.openFor(formatDuration(words, ageMs, 'wall'))],
      ),
    ),
    ...(more > 0 ? [say.more(formatNumber(more))] : []),
  ];
}

/** What is judged from when it was opened again says when that was. */
export function reopenedTexts(words: Catalogue, at: string | undefined, zone: string): string[] {
  return at === undefined ? [] : [words.items.reopened(formatInstant(words, at, zone))];
}
