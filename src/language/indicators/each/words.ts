import type { Catalogue } from '../../catalogue.ts';
import { noun } from '../../format/quantity.ts';
import { againstTarget } from '../../sentences/against-target.ts';
import { defaults } from '../defaults.ts';
import type { IndicatorOf, IndicatorWords } from '../kind.ts';
import { promiseText } from './promise.ts';

type Each = IndicatorOf<'each'>;

/** Promises of each item: `96.0 % of tickets kept`. */
export const eachWords: IndicatorWords<'each'> = {
  ...defaults,
  target: (words, indicator, text) => {
    const what = words.standing.row.join([
      words.items.each(text, judgedNoun(words, indicator)),
      promiseText(words, indicator.promise),
    ]);
    return indicator.per ? words.items.perGroup(what, indicator.per) : what;
  },
  measured: (words, { indicator, title }, { value, when }) =>
    words.items.sentence(words.quoted(title), value, when, measuredNoun(words, indicator)),
  chartTitle: (words, { indicator }, { period, value, name }) =>
    `${words.charts.rate.share(value, measuredNoun(words, indicator), name)}${againstTarget(words, period)}`,
  chartSubtitle: (words, { indicator, every }) =>
    words.charts.rate.shareSubtitle(measuredNoun(words, indicator), every),
};

/** What is judged: `tickets`, `days`. */
function judgedNoun(words: Catalogue, indicator: Each): string {
  return words.items.judge[indicator.judge](noun(words, indicator.item, { value: '2' }));
}

/** What the number of a period is about: where groups are judged alone, the one farthest from the target. */
function measuredNoun(words: Catalogue, indicator: Each): string {
  const what = judgedNoun(words, indicator);
  return indicator.per ? words.items.lowest(what, indicator.per) : what;
}
