import { formatQuantity } from '../format/quantity.ts';
import { defaults } from './defaults.ts';
import type { IndicatorWords } from './kind.ts';

/** Worth adds up: `$310,000 of $450,000`. */
export const valueWords: IndicatorWords<'value'> = {
  ...defaults,
  accumulates: () => true,
  behind: (words, _indicator, actual) => words.headings.behindCount(formatQuantity(words, actual)),
};
