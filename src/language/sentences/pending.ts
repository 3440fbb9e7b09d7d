import type { Pending } from '../../core/indicators/pending-steps.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';

/** What is left out of a figure, each with its name, as far as there is any: what is too recent to count, and what is not due yet. */
export function pendingBeside(
  words: Catalogue,
  detail: Partial<Pending>,
): { readonly name: string; readonly text: string }[] {
  const { beside } = words;
  return counts(detail).map(({ of, n }) => ({ name: beside[of], text: formatNumber(n) }));
}

/** The same in a row: `2 too recent to count`, `1 not due yet`. */
export function pendingTexts(words: Catalogue, detail: Partial<Pending>): string[] {
  return counts(detail).map(({ of, n }) => words.standing.row[of](formatNumber(n)));
}

function counts({ pending = 0, putOff = 0 }: Partial<Pending>) {
  const all = [
    { of: 'pending', n: pending - putOff },
    { of: 'putOff', n: putOff },
  ] as const;
  return all.filter(({ n }) => n > 0);
}
