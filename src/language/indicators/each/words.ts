import type { Catalogue } from '../../catalogue.ts';
import { formatAgreedDuration } from '../../format/duration.ts';
import { formatNumber } from '../../format/number.ts';
import { noun } from '../../format/quantity.ts';
import { againstTarget } from '../../sentences/against-target.ts';
import { defaults } from '../defaults.ts';
import { detailOf } from '../detail.ts';
import type { IndicatorOf, IndicatorWords } from '../kind.ts';
import { lateNextTexts } from './misses.ts';
import { promiseText } from './promise.ts';

type Each = IndicatorOf<'each'>;

/** Promises of each item: `96.0 % of tickets kept`. */
export const eachWords: IndicatorWords<'each'> = {
  ...defaults,
  target: (words, indicator, share) => {
    const what = words.standing.row.join([
      words.items.each(share, judgedNoun(words, indicator)),
      promiseText(words, indicator.promise),
    ]);
    const text = indicator.per ? words.items.perGroup(what, indicator.per) : what;
    const few = indicator.fewerThan;
    return few ? words.items.fewerThan[few.means](text, formatNumber(few.items)) : text;
  },
  measured: (words, { indicator, title }, { value, when }) =>
    words.items.sentence(words.quoted(title), value, when, measuredNoun(words, indicator)),
  nothingDue: (words, { indicator }, period) => {
    const detail = detailOf(indicator, period);
    const few = indicator.fewerThan;
    if (few?.means !== 'not-due' || !detail || detail.items === 0) return undefined;
    return words.items.tooFew(
      words.items.keptAndMissed(formatNumber(detail.kept), formatNumber(detail.missed)),
      formatNumber(few.items),
    );
  },
  lateNext: (words, indicator, period, zone) => {
    const items = lateNextTexts(words, detailOf(indicator, period) ?? {}, zone);
    if (items.length === 0) return undefined;
    return { before: formatAgreedDuration(words, indicator.warn?.beforeMs ?? 0, 'wall'), items };
  },
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
