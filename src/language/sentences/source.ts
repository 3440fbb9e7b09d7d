import type { Source } from '../../core/ground/derivation.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';

/** The rows behind a number: `funnel.csv rows 19–24`; how many of them counted where not all did. */
export function sourceText(words: Catalogue, source: Source): string {
  const say = words.derivation;
  const file = source.file.slice(source.file.lastIndexOf('/') + 1);
  const first = formatNumber(source.firstRow);
  if (source.firstRow === source.lastRow) return say.row(file, first);
  const rows = say.rows(file, first, formatNumber(source.lastRow));
  const all = source.lastRow - source.firstRow + 1;
  return source.rows < all ? say.rowsUsed(rows, formatNumber(source.rows)) : rows;
}

/** All sources of a number, each file and range once: `funnel.csv rows 19–24 · leads.csv row 7`. */
export function sourcesText(words: Catalogue, sources: readonly Source[]): string {
  return [...new Set(sources.map(source => sourceText(words, source)))].join(words.derivation.separator);
}
