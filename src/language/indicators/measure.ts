import type { Catalogue } from '../catalogue.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, noun } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { defaults } from './defaults.ts';
import { detailOf } from './detail.ts';
import type { IndicatorOf, IndicatorWords } from './kind.ts';
import { rank } from './rank.ts';

type Measure = IndicatorOf<'measure'>;
type Ranked = Extract<Measure, { readonly of: string }>;
type Summed = Exclude<Measure, Ranked>;

/** Sums add up; a sum per something is a number of it, or a share of the whole; a median or percentile is a number by itself. */
export const measureWords: IndicatorWords<'measure'> = {
  ...defaults,
  accumulates: indicator => !isRanked(indicator) && indicator.per === undefined,
  target: (words, indicator, text, unit) => {
    const { row } = words.standing;
    if (isRanked(indicator)) {
      return indicator.statistic === 'median'
        ? row.statistic.median(text)
        : row.statistic.atRank(text, rank(indicator));
    }
    if (indicator.per === undefined) return text;
    return (unit.kind === 'share' ? row.ofItems : row.per)(text, divisor(words, indicator));
  },
  measured: (words, { indicator }, { who, value, when, unit }) => {
    const say = words.standing.rate;
    if (isRanked(indicator)) return say.plain(ranked(words, indicator), value, when);
    const { sum } = indicator;
    return unit.kind === 'share'
      ? say.ratio(who, words.items.named(sum), value, divisor(words, indicator), when)
      : say.measure(who, value, when, sum, divisor(words, indicator));
  },
  missing: (words, { indicator, every }, period) => {
    const detail = detailOf(indicator, period);
    if (period.actual || !detail || !('denominator' in detail) || isRanked(indicator)) return undefined;
    const { denominator } = detail;
    const column = divisor(words, indicator);
    return words.standing.missing.noRatio(
      column,
      formatQuantity(words, denominator),
      formatPeriod(words, period, every),
    );
  },
  chartTitle: (words, { indicator }, { period, value, name }) => {
    const say = words.charts.rate;
    const title = isRanked(indicator)
      ? say.plain(ranked(words, indicator), value, name)
      : period.actual.unit.kind === 'share'
        ? say.ratio(words.items.named(indicator.sum), value, divisor(words, indicator), name)
        : say.measure(value, divisor(words, indicator), name);
    return `${title}${againstTarget(words, period)}`;
  },
  chartSubtitle: (words, { indicator, every }, { period }) => {
    const say = words.charts.rate;
    if (isRanked(indicator)) return say.plainSubtitle(ranked(words, indicator), every);
    return period?.actual?.unit.kind === 'share'
      ? say.ratioSubtitle(words.items.named(indicator.sum), divisor(words, indicator), every)
      : say.measureSubtitle(indicator.sum, divisor(words, indicator), every);
  },
};

function isRanked(indicator: Measure): indicator is Ranked {
  return 'of' in indicator;
}

/** `The 95th percentile of latency_ms` */
function ranked(words: Catalogue, indicator: Ranked): string {
  const { median, percentile } = words.standing.ranked;
  return indicator.statistic === 'median' ? median(indicator.of) : percentile(indicator.of, rank(indicator));
}

/** What a sum is divided by: `deal`, or another column. */
function divisor(words: Catalogue, { item, per }: Summed): string {
  return per === undefined || per === 'count' ? noun(words, item, { value: '1' }) : per;
}
