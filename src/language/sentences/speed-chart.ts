import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, IndicatorReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName, standingPeriod } from './periods.ts';
import { withinText } from './rate.ts';
import { againstTarget, rateDescription, rateValue } from './rate-chart.ts';
import { wholeShare } from './whole-share.ts';

type Speed = Extract<IndicatorReport, { kind: 'speed' }>;

/** Words of the chart of speed by period: `Follow-up took 1 h 20 min in May, 20 min over target`. */
export function speedWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Speed },
): ChartWords {
  return {
    title: speedTitle(words, report, objective),
    subtitle: speedSubtitle(words, objective),
    description: rateDescription(words, objective),
  };
}

function speedTitle(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Speed },
): string {
  const period = standingPeriod(objective);
  if (!period) return words.charts.nothingYet;
  const name = periodName(words, report, objective, period);
  const { actual } = period;
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  if (!actual) return words.charts.noData(name);
  return `${took(words, objective, { ...period, actual }, name)}${againstTarget(words, { ...period, actual })}`;
}

function took(
  words: Catalogue,
  objective: ObjectiveReport & { readonly indicator: Speed },
  period: PeriodReport & { readonly actual: Quantity },
  name: string,
): string {
  const say = words.charts.rate;
  const value = rateValue(words, period);
  const { indicator } = objective;
  if (indicator.statistic === 'within') return say.within(value, withinText(words, indicator), name);
  if (indicator.statistic === 'percentile') {
    return say.percentile(wholeShare(indicator.percentile ?? '0'), value, name);
  }
  const event = eventOf(words, indicator.to)?.noun ?? objective.title;
  return period.phase === 'running' ? say.tookSoFar(event, value, name) : say.took(event, value, name);
}

function speedSubtitle(
  words: Catalogue,
  { indicator, every }: ObjectiveReport & { readonly indicator: Speed },
): string {
  const say = words.charts.rate.speedSubtitle;
  const time = words.clocks[indicator.clock];
  const from = eventOf(words, indicator.from)?.place ?? indicator.from;
  const to = eventOf(words, indicator.to)?.place ?? indicator.to;
  switch (indicator.statistic) {
    case 'mean':
      return say.mean(time, from, to, every);
    case 'median':
      return say.median(time, from, to, every);
    case 'percentile':
      return say.percentile(time, from, to, every, wholeShare(indicator.percentile ?? '0'));
    case 'within':
      return say.within(time, from, to, every, withinText(words, indicator));
  }
}

function eventOf(words: Catalogue, column: string): Catalogue['events'][number] | undefined {
  return words.events.find(event => event.keys.includes(column.toLowerCase()));
}
