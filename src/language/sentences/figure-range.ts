import type { Quantity } from '../../core/ground/quantity.ts';
import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatAgainst } from '../format/against.ts';
import { formatQuantity } from '../format/quantity.ts';

type Read = Pick<PeriodReport, 'actual' | 'atWorst' | 'target'>;

/** What a period came to, from worst to best where missing data leaves it open: `99.1 % to 99.7 %`; undefined where it is one figure, or none. */
export function figureRange(words: Catalogue, { actual, atWorst, target }: Read): string | undefined {
  return actual && atWorst && rangeText(words, atWorst, actual, target?.value);
}

/** Two figures, each with digits enough to be on its side of a target. */
export function rangeText(
  words: Catalogue,
  worst: Quantity,
  best: Quantity,
  target: Quantity | undefined,
): string {
  const text = (value: Quantity) =>
    target ? formatAgainst(words, value, target).actual : formatQuantity(words, value);
  return words.standing.row.range(text(worst), text(best));
}
