import { formatQuantity } from '../format/quantity.ts';
import { defaults } from './defaults.ts';
import type { IndicatorWords } from './kind.ts';

/** Counts add up: `316 of 450`. */
export const countWords: IndicatorWords<'count'> = {
  ...defaults,
  accumulates: () => true,
  behind: (words, _indicator, actual) => words.headings.behindCount(formatQuantity(words, actual)),
};
