import { noun } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { defaults } from './defaults.ts';
import type { IndicatorWords } from './kind.ts';

/** Shares of rows: `80.9 % of cases kept`. */
export const shareWords: IndicatorWords<'share'> = {
  ...defaults,
  target: (words, { item }, text) => words.standing.row.ofItems(text, noun(words, item, { value: '2' })),
  measured: (words, { indicator }, { who, value, when }) =>
    words.standing.rate.share(who, value, when, noun(words, indicator.item, { value: '2' })),
  chartTitle: (words, { indicator }, { period, value, name }) =>
    `${words.charts.rate.share(value, noun(words, indicator.item, { value: '2' }), name)}${againstTarget(words, period)}`,
  chartSubtitle: (words, { indicator, every }) =>
    words.charts.rate.shareSubtitle(noun(words, indicator.item, { value: '2' }), every),
};
