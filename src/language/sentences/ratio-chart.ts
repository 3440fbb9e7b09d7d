import type { AgreementReport, IndicatorReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { noun } from '../format/quantity.ts';
import type { ChartWords } from './chart-words.ts';
import { compositeText } from './composite.ts';
import { measuredNoun } from './items.ts';
import { periodName, standingPeriod } from './periods.ts';
import { measureDivisor } from './rate.ts';
import { againstTarget, rateDescription, rateValue } from './rate-chart.ts';

type Ratio = Extract<IndicatorReport, { kind: 'share' | 'measure' | 'each' | 'composite' }>;
type RatioObjective = ObjectiveReport & { readonly indicator: Ratio };

/** Words of the chart of a share or a measure by period: `80.9 % of cases kept in January, 0.9 points over target`. */
export function ratioWords(words: Catalogue, report: AgreementReport, objective: RatioObjective): ChartWords {
  const { indicator, every } = objective;
  const say = words.charts.rate;
  return {
    title: ratioTitle(words, report, objective),
    subtitle:
      indicator.kind === 'composite'
        ? say.compositeSubtitle(compositeText(words, indicator), every)
        : indicator.kind !== 'measure'
          ? say.shareSubtitle(itemsNoun(words, indicator), every)
          : standingPeriod(objective)?.actual?.unit.kind === 'share'
            ? say.ratioSubtitle(words.items.named(indicator.sum), measureDivisor(words, indicator), every)
            : say.measureSubtitle(indicator.sum, measureDivisor(words, indicator), every),
    description: rateDescription(words, objective),
  };
}

function itemsNoun(words: Catalogue, indicator: Exclude<Ratio, { kind: 'measure' | 'composite' }>): string {
  return indicator.kind === 'each'
    ? measuredNoun(words, indicator)
    : noun(words, indicator.item, { value: '2' });
}

function ratioTitle(words: Catalogue, report: AgreementReport, objective: RatioObjective): string {
  const period = standingPeriod(objective);
  if (!period) return words.charts.nothingYet;
  const name = periodName(words, report, objective, period);
  const { actual } = period;
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  if (!actual) return words.charts.noData(name);
  const measured = { ...period, actual };
  const { indicator } = objective;
  const value = rateValue(words, measured);
  const title =
    indicator.kind === 'composite'
      ? words.composite.title(objective.title, value, name)
      : indicator.kind !== 'measure'
        ? words.charts.rate.share(value, itemsNoun(words, indicator), name)
        : actual.unit.kind === 'share'
          ? words.charts.rate.ratio(
              words.items.named(indicator.sum),
              value,
              measureDivisor(words, indicator),
              name,
            )
          : words.charts.rate.measure(value, measureDivisor(words, indicator), name);
  return `${title}${againstTarget(words, measured)}`;
}
