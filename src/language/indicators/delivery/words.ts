import type { PeriodReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatNumber } from '../../format/number.ts';
import { noun } from '../../format/quantity.ts';
import { defaults } from '../defaults.ts';
import { type DetailOf, detailOf } from '../detail.ts';
import type { IndicatorOf, IndicatorWords, ObjectiveOf } from '../kind.ts';
import { cameOfDue } from './came-of-due.ts';
import { type Reason, reasonsOf } from './reasons.ts';

const reasonOrder: readonly Reason[] = ['missing', 'late', 'early', 'short', 'elsewhere', 'unconfirmed'];

/** Deliveries and recurring reports: `80 % of reports as agreed`. */
export const deliveryWords: IndicatorWords<'delivery'> = {
  ...defaults,
  target: (words, indicator, text) => words.standing.row.ofItems(text, countedNoun(words, indicator)),
  measured: (words, { indicator }, { who, value, when }) =>
    words.standing.rate.delivered(who, value, when, countedNoun(words, indicator)),
  chartTitle: (words, objective, { period, name }) => deliveryTitle(words, objective, period, name),
  chartSubtitle: (words, { indicator, every }) =>
    words.deliveries.subtitle(countedNoun(words, indicator), words.charts.byPeriod(every)),
  notes: (words, indicator, period) => {
    const { pending = 0, units } = detailOf(indicator, period) ?? {};
    const toCome = units ? cameOfDue(words, units.awaited, units.due).came : formatNumber(pending);
    if (toCome === '0') return [];
    const { unknown, toCome: still } = words.deliveries;
    return [(period.phase === 'closed' ? unknown : still)(toCome)];
  },
};

/** What the figure is a share of, in the plural: `crates` or `deliveries`. */
function countedNoun(words: Catalogue, { counts, item, unit }: IndicatorOf<'delivery'>): string {
  return counts === 'units' ? (unit ?? words.deliveries.units) : noun(words, item, { value: '2' });
}

/** What became of all that was due in a period, as a finding. */
function deliveryTitle(
  words: Catalogue,
  { indicator }: ObjectiveOf<'delivery'>,
  period: PeriodReport,
  name: string,
): string {
  const detail = detailOf(indicator, period);
  if (!detail) return words.charts.noData(name);
  const title = cameAsAgreed(words, indicator, detail, name);
  if (period.phase !== 'closed') return words.deliveries.soFar(title);
  return detail.pending > 0 ? words.deliveries.asKnown(title) : title;
}

function cameAsAgreed(
  words: Catalogue,
  indicator: IndicatorOf<'delivery'>,
  detail: DetailOf<'delivery'>,
  name: string,
): string {
  const say = words.deliveries;
  const { kept, missed, units } = detail;
  if (units) {
    const { came, due } = cameOfDue(words, units.asAgreed, units.due);
    return say.unitsCame(came, due, countedNoun(words, indicator), name);
  }
  const judged = kept + missed;
  const item = noun(words, indicator.item, { value: String(judged) });
  return missed === 0
    ? say.allKept(judged, item, name)
    : say.faults(missed, judged, item, name, reasonsIn(words, detail), true);
}

/** Every reason for which something was missed, once. */
function reasonsIn(words: Catalogue, { occurrences }: DetailOf<'delivery'>): string[] {
  const found = new Set(occurrences.filter(each => each.state === 'missed').flatMap(reasonsOf));
  return reasonOrder.filter(each => found.has(each)).map(each => words.deliveries.reason[each]);
}
