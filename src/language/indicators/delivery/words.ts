import type { PeriodReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatNumber } from '../../format/number.ts';
import { noun } from '../../format/quantity.ts';
import { defaults } from '../defaults.ts';
import { type DetailOf, detailOf } from '../detail.ts';
import type { IndicatorWords, ObjectiveOf } from '../kind.ts';
import { type Reason, reasonsOf } from './reasons.ts';

const reasonOrder: readonly Reason[] = ['missing', 'late', 'early', 'short', 'elsewhere', 'unconfirmed'];

/** Deliveries and recurring reports: `80 % of reports as agreed`. */
export const deliveryWords: IndicatorWords<'delivery'> = {
  ...defaults,
  target: (words, { item }, text) => words.standing.row.ofItems(text, noun(words, item, { value: '2' })),
  measured: (words, { indicator }, { who, value, when }) =>
    words.standing.rate.delivered(who, value, when, noun(words, indicator.item, { value: '2' })),
  chartTitle: (words, objective, { period, name }) => deliveryTitle(words, objective, period, name),
  chartSubtitle: (words, { indicator, every }) => {
    const by = every === 'trailing' ? words.deliveries.column.due : every;
    return words.deliveries.subtitle(noun(words, indicator.item, { value: '2' }), words.charts.byPeriod(by));
  },
  notes: (words, indicator, period) => {
    const pending = detailOf(indicator, period)?.pending ?? 0;
    return pending > 0 ? [words.deliveries.toCome(formatNumber(pending))] : [];
  },
};

/** What became of all that was due in a period, as a finding. */
function deliveryTitle(
  words: Catalogue,
  { indicator }: ObjectiveOf<'delivery'>,
  period: PeriodReport,
  name: string,
): string {
  const detail = detailOf(indicator, period);
  if (!detail) return words.charts.noData(name);
  const judged = detail.kept + detail.missed;
  const item = noun(words, indicator.item, { value: String(judged) });
  const isRunning = period.phase !== 'closed';
  const title =
    detail.missed === 0
      ? words.deliveries.allKept(judged, item, name)
      : words.deliveries.faults(detail.missed, judged, item, name, reasonsIn(words, detail), true);
  return isRunning ? words.deliveries.soFar(title) : title;
}

/** Every reason for which something was missed, once. */
function reasonsIn(words: Catalogue, { occurrences }: DetailOf<'delivery'>): string[] {
  const found = new Set(occurrences.filter(each => each.state === 'missed').flatMap(reasonsOf));
  return reasonOrder.filter(each => found.has(each)).map(each => words.deliveries.reason[each]);
}
