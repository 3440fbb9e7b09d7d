import type { Catalogue } from '../language/catalogue.ts';
import { formatDate } from '../language/format/date.ts';
import { formatInstant } from '../language/format/instant.ts';
import type { Outcome } from '../pipeline/index.ts';

/** What an answer was judged at and who said so: `As of 21 Jun 2026, from slas/kept.yaml`. */
export function asOfText(
  words: Catalogue,
  { asOf, asOfGiven, asOfFrom }: Pick<Outcome, 'asOf' | 'asOfGiven' | 'asOfFrom'>,
): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOfGiven);
  const day = isDate ? formatDate(words, asOfGiven) : words.cli.inUtc(formatInstant(words, asOf, 'UTC'));
  return words.cli.asOfFrom(words.cli.asOf(day), words.cli.asOfSources[asOfFrom]);
}

/** The same for machines. */
export function asOfJson({
  asOf,
  asOfGiven,
  asOfFrom,
}: Pick<Outcome, 'asOf' | 'asOfGiven' | 'asOfFrom'>): Record<'asOf' | 'asOfGiven' | 'asOfFrom', string> {
  return { asOf, asOfGiven, asOfFrom };
}
