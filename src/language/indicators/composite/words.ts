import type { Catalogue } from '../../catalogue.ts';
import { formatPeriod } from '../../format/period.ts';
import { wholeShare } from '../../sentences/whole-share.ts';
import { defaults } from '../defaults.ts';
import { detailOf } from '../detail.ts';
import type { IndicatorOf, IndicatorWords } from '../kind.ts';
import { membersMissing } from './members-missing.ts';

/** What is made of other promises: `API and Database, both needed`. */
export const compositeWords: IndicatorWords<'composite'> = {
  ...defaults,
  target: (words, indicator, text) => words.composite.ofMembers(text, compositeText(words, indicator)),
  chartSubtitle: (words, { indicator, every }) =>
    words.charts.rate.plainSubtitle(compositeText(words, indicator), every),
  missing: (words, { indicator, every }, period) => {
    const detail = detailOf(indicator, period);
    return detail && membersMissing(words, detail, formatPeriod(words, period, every));
  },
};

/** What a composite is made of and how: `API and Database, both needed`, `mean of API (60 %) and Database (40 %)`. */
function compositeText(words: Catalogue, indicator: IndicatorOf<'composite'>): string {
  const say = words.composite;
  const titles = indicator.members.map(({ title, weight }) =>
    weight === undefined ? title : say.weighted(title, wholeShare(weight)),
  );
  const method = say.method[indicator.method](words.list(titles), titles.length);
  const made = indicator.reading === 'attainment' ? say.attainments(method) : method;
  return indicator.cap === undefined ? made : say.capped(made, wholeShare(indicator.cap));
}
