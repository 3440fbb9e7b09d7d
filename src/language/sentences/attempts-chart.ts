import { exact, sum } from '../../core/ground/exact.ts';
import type { AgreementReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';
import { formatPeriod } from '../format/period.ts';
import { noun } from '../format/quantity.ts';
import { formatShare } from '../format/share.ts';
import { type DetailOf, detailOf } from '../indicators/detail.ts';
import type { ObjectiveOf } from '../indicators/kind.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName } from './periods.ts';

type Distribution = DetailOf<'depth'>['distribution'];

/** Words of the chart of leads by number of attempts in a period: `41.2 % of leads got 6 or more attempts in May`. */
export function attemptsWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveOf<'depth'>,
  period: PeriodReport,
): ChartWords {
  const say = words.charts.attempts;
  const { indicator } = objective;
  const items = noun(words, indicator.item, { value: '2' });
  const distribution = detailOf(indicator, period)?.distribution ?? [];
  const near = periodName(words, report, objective, period);
  const full = formatPeriod(words, period, objective.every);
  const some = distribution.some(each => each.leads > 0);
  return {
    title: some ? attemptsTitle(words, distribution, period, items, near) : words.charts.noData(near),
    subtitle: say.subtitle(items, full),
    description: some
      ? words.charts.join([
          say.drawn(items, full),
          say.parts(parts(words, distribution)),
          words.charts.allValues,
        ])
      : words.charts.noData(full),
  };
}

function attemptsTitle(
  words: Catalogue,
  distribution: Distribution,
  { target }: PeriodReport,
  items: string,
  period: string,
): string {
  const say = words.charts.attempts;
  const share = (least: number, most: number): string =>
    formatShare(sum(inRange(distribution, least, most)), 1);
  if (target) {
    const least = Number(exact(target.value.value).ceil().valueOf());
    return say.atLeast(share(least, Number.POSITIVE_INFINITY), items, formatNumber(least), period);
  }
  const none = exact(sum(inRange(distribution, 0, 0)));
  return none.n === 0n ? say.everyOne(items, period) : say.none(share(0, 0), items, period);
}

function inRange(distribution: Distribution, least: number, most: number): string[] {
  return distribution.filter(each => each.attempts >= least && each.attempts <= most).map(each => each.share);
}

function parts(words: Catalogue, distribution: Distribution): string[] {
  return distribution
    .filter(each => each.leads > 0)
    .map(each => words.charts.attempts.part(formatShare(each.share, 1), each.attempts));
}
