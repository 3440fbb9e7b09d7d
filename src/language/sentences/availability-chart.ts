import type { AgreementReport, IndicatorReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName, standingPeriod } from './periods.ts';
import { againstTarget, rateDescription, rateValue } from './rate-chart.ts';

type Availability = Extract<IndicatorReport, { kind: 'availability' }>;

/** Words of the chart of availability by period: `98.90 % available in May, 1 point under target`; `from` is where its axis begins. */
export function availabilityWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Availability },
  from: string | undefined,
): ChartWords {
  const say = words.charts.availability;
  const { indicator, every, title } = objective;
  const by = {
    downtime: say.byTime,
    'ratio-of-sums': say.byChecks,
    'mean-of-intervals': say.byIntervals,
  }[indicator.method];
  return {
    title: availabilityTitle(words, report, objective),
    subtitle: say.subtitle(title, by, every, from),
    description: words.charts.join([
      rateDescription(words, objective),
      ...(from === undefined ? [] : [say.axisFrom(from)]),
    ]),
  };
}

function availabilityTitle(words: Catalogue, report: AgreementReport, objective: ObjectiveReport): string {
  const period = standingPeriod(objective);
  if (!period) return words.charts.nothingYet;
  const name = periodName(words, report, objective, period);
  const { actual } = period;
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  if (!actual) return words.charts.noData(name);
  const measured = { ...period, actual };
  return `${words.charts.availability.title(rateValue(words, measured), name)}${againstTarget(words, measured)}`;
}
