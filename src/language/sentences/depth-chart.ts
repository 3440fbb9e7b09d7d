import type { AgreementReport, IndicatorReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { noun } from '../format/quantity.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName, standingPeriod } from './periods.ts';
import { againstTarget, rateDescription, rateValue } from './rate-chart.ts';

type Depth = Extract<IndicatorReport, { kind: 'depth' }>;

/** Words of the chart of depth by period: `6.4 attempts per unconnected lead in May, 0.4 over target`. */
export function depthWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Depth },
): ChartWords {
  const { indicator, every } = objective;
  const item = noun(words, indicator.item, { value: '1' });
  return {
    title: depthTitle(words, report, objective, item),
    subtitle: words.charts.rate.depthSubtitle(
      item,
      indicator.within,
      every,
      indicator.automated,
      words.list((indicator.channels ?? []).map(channel => channelName(words, channel))),
    ),
    description: rateDescription(words, objective),
  };
}

function depthTitle(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  item: string,
): string {
  const period = standingPeriod(objective);
  if (!period) return words.charts.nothingYet;
  const name = periodName(words, report, objective, period);
  const { actual } = period;
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  if (!actual) return words.charts.noData(name);
  const measured = { ...period, actual };
  return `${words.charts.rate.depth(rateValue(words, measured), item, name)}${againstTarget(words, measured)}`;
}

/** A channel the catalogue does not know stays as the terms have it. */
function channelName(words: Catalogue, channel: string): string {
  return words.channels.find(each => each.keys.includes(channel.toLowerCase()))?.name ?? channel;
}
