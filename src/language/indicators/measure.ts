import type { Catalogue } from '../catalogue.ts';
import { noun } from '../format/quantity.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { defaults } from './defaults.ts';
import type { IndicatorOf, IndicatorWords } from './kind.ts';

/** Sums add up; a sum per something is a number of it, or a share of the whole. */
export const measureWords: IndicatorWords<'measure'> = {
  ...defaults,
  accumulates: ({ per }) => per === undefined,
  target: (words, indicator, text, unit) => {
    if (indicator.per === undefined) return text;
    const row = words.standing.row;
    return (unit.kind === 'share' ? row.ofItems : row.per)(text, divisor(words, indicator));
  },
  measured: (words, { indicator }, { who, value, when, unit }) => {
    const say = words.standing.rate;
    const { sum } = indicator;
    return unit.kind === 'share'
      ? say.ratio(who, words.items.named(sum), value, divisor(words, indicator), when)
      : say.measure(who, value, when, sum, divisor(words, indicator));
  },
  chartTitle: (words, { indicator }, { period, value, name }) => {
    const say = words.charts.rate;
    const title =
      period.actual.unit.kind === 'share'
        ? say.ratio(words.items.named(indicator.sum), value, divisor(words, indicator), name)
        : say.measure(value, divisor(words, indicator), name);
    return `${title}${againstTarget(words, period)}`;
  },
  chartSubtitle: (words, { indicator, every }, { period }) => {
    const say = words.charts.rate;
    return period?.actual?.unit.kind === 'share'
      ? say.ratioSubtitle(words.items.named(indicator.sum), divisor(words, indicator), every)
      : say.measureSubtitle(indicator.sum, divisor(words, indicator), every);
  },
};

/** What a sum is divided by: `deal`, or another column. */
function divisor(words: Catalogue, { item, per }: IndicatorOf<'measure'>): string {
  return per === undefined || per === 'count' ? noun(words, item, { value: '1' }) : per;
}
