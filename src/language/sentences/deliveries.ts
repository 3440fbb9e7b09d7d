import { exact } from '../../core/ground/exact.ts';
import type {
  AgreementReport,
  DeliveryReport,
  DetailReport,
  IndicatorReport,
  ObjectiveReport,
  PeriodReport,
} from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate, formatDateShort } from '../format/date.ts';
import { dateOf, formatInstant } from '../format/instant.ts';
import { formatNumber } from '../format/number.ts';
import { noun } from '../format/quantity.ts';
import type { ChartWords } from './chart-words.ts';
import { periodName, standingPeriod } from './periods.ts';
import { rateDescription } from './rate-chart.ts';

type Delivery = Extract<IndicatorReport, { kind: 'delivery' }>;
type Deliveries = Extract<DetailReport, { kind: 'deliveries' }>;
type Reason = keyof Catalogue['deliveries']['reason'];

const reasonOrder: readonly Reason[] = ['missing', 'late', 'early', 'short', 'elsewhere', 'unconfirmed'];

/** Words of the chart of deliveries kept by period: `Two of nine deliveries in May were late or short`. */
export function deliveryWords(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Delivery },
): ChartWords {
  const { indicator, every } = objective;
  const period = standingPeriod(objective);
  const by = every === 'trailing' ? words.deliveries.column.due : every;
  return {
    title: period ? deliveryTitle(words, report, objective, period) : words.charts.nothingYet,
    subtitle: words.deliveries.subtitle(
      noun(words, indicator.item, { value: '2' }),
      words.charts.byPeriod(by),
    ),
    description: rateDescription(words, objective),
  };
}

/** What became of all that was due in a period, as a finding. */
function deliveryTitle(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport & { readonly indicator: Delivery },
  period: PeriodReport,
): string {
  const name = periodName(words, report, objective, period);
  if ((period.verdict ?? period.status) === 'not-due') return words.charts.nothingDue(name);
  const { detail } = period;
  if (!period.actual || detail?.kind !== 'deliveries') return words.charts.noData(name);
  const judged = detail.kept + detail.missed;
  const item = noun(words, objective.indicator.item, { value: String(judged) });
  const isRunning = period.phase !== 'closed';
  const title =
    detail.missed === 0
      ? words.deliveries.allKept(judged, item, name)
      : words.deliveries.faults(detail.missed, judged, item, name, reasonsIn(words, detail), true);
  return isRunning ? words.deliveries.soFar(title) : title;
}

/** Every reason for which something was missed, once. */
function reasonsIn(words: Catalogue, { occurrences }: Deliveries): string[] {
  const found = new Set(occurrences.filter(each => each.state === 'missed').flatMap(reasonsOf));
  return reasonOrder.filter(each => found.has(each)).map(each => words.deliveries.reason[each]);
}

function reasonsOf({ deliveredAt, dueBy, elsewhere, failed, latest }: DeliveryReport): Reason[] {
  if (deliveredAt === undefined) return elsewhere.length > 0 ? ['elsewhere'] : ['missing'];
  const isEarly =
    Date.parse(deliveredAt) <= Date.parse(latest) && Date.parse(deliveredAt) < Date.parse(dueBy);
  const reasons = {
    'on-time': isEarly ? 'early' : 'late',
    'in-full': 'short',
    'at-place': 'elsewhere',
    confirmed: 'unconfirmed',
  } as const;
  return failed.map(each => reasons[each]);
}

type DeliveryTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each row. */
  readonly states: readonly DeliveryReport['state'][];
};

type Cells = Record<keyof Catalogue['deliveries']['column'], string>;

/** The occurrences of a period as a table; columns that no row needs are left out. */
export function deliveryTable(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): DeliveryTable | undefined {
  const cells = cellsOf(words, report, objective, period);
  if (cells.length === 0 || period.detail?.kind !== 'deliveries') return undefined;
  const { column } = words.deliveries;
  const needed = (Object.keys(column) as (keyof typeof column)[]).filter(name =>
    cells.some(each => each[name] !== ''),
  );
  return {
    columns: needed.map(name => column[name]),
    rows: cells.map(each => needed.map(name => each[name])),
    states: period.detail.occurrences.map(each => each.state),
  };
}

/** The same as lines: `✕ late`, `4 May 2026, 09:00; north; 120 of 120 crates, 0 on time; arrived 4 May 2026, 10:15`. */
export function deliveryTexts(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
): { readonly state: string; readonly text: string }[] {
  const say = words.deliveries;
  return cellsOf(words, report, objective, period).map(
    ({ due, place, units, arrived, confirmed, state }) => ({
      state,
      text: words.standing.row.join(
        [due, place, units, arrived && say.arrived(arrived), confirmed && say.confirmed(confirmed)].filter(
          text => text !== '',
        ),
      ),
    }),
  );
}

function cellsOf(
  words: Catalogue,
  report: AgreementReport,
  { indicator }: ObjectiveReport,
  { detail }: PeriodReport,
): Cells[] {
  if (detail?.kind !== 'deliveries' || indicator.kind !== 'delivery') return [];
  return detail.occurrences.map(each => ({
    due: dueText(words, each, indicator, report.zone),
    place: each.place,
    units: unitsText(words, each, indicator.unit ?? ''),
    arrived: arrivedText(words, each, report.zone),
    confirmed: indicator.confirmedBy === undefined ? '' : confirmedText(words, each, report.zone),
    state: stateText(words, each),
  }));
}

/** How many of each place were kept: `North kitchen: 3 of 4 kept`. */
export function deliveryPlaces(words: Catalogue, period: PeriodReport): string[] {
  const { detail } = period;
  if (detail?.kind !== 'deliveries') return [];
  return detail.places
    .filter(each => each.kept + each.missed > 0)
    .map(each => words.deliveries.ofPlace(each.place, each.kept, each.kept + each.missed));
}

function dueText(words: Catalogue, each: DeliveryReport, { by, at }: Delivery, zone: string): string {
  const date = formatDate(words, each.dueOn);
  if (each.for !== undefined) return words.deliveries.for(formatInstant(words, each.dueBy, zone), each.for);
  return by === 'schedule' && at !== undefined ? formatInstant(words, each.dueBy, zone) : date;
}

function unitsText(words: Catalogue, { units, failed, state }: DeliveryReport, unit: string): string {
  if (!units) return '';
  if (state === 'pending' && exact(units.delivered).equals(0))
    return words.deliveries.due(formatNumber(units.due), unit);
  const text = words.deliveries.ofDue(formatNumber(units.delivered), formatNumber(units.due), unit);
  const isPartLate =
    state === 'missed' && failed.includes('on-time') && !exact(units.inTime).equals(exact(units.delivered));
  return isPartLate
    ? words.standing.row.join([text, words.deliveries.inTime(formatNumber(units.inTime))])
    : text;
}

function arrivedText(words: Catalogue, { deliveredAt, elsewhere }: DeliveryReport, zone: string): string {
  const places = elsewhere.map(each => each || words.deliveries.nowhere);
  return words.standing.row.join([
    ...(deliveredAt === undefined ? [] : [formatInstant(words, deliveredAt, zone)]),
    ...(places.length > 0 ? [words.deliveries.at(words.list(places))] : []),
  ]);
}

function confirmedText(words: Catalogue, { confirmedAt, confirmedBy }: DeliveryReport, zone: string): string {
  if (confirmedAt === undefined) return '';
  const when = formatDateShort(words, dateOf(confirmedAt, zone));
  return confirmedBy === undefined ? when : words.deliveries.by(when, confirmedBy);
}

function stateText(words: Catalogue, delivery: DeliveryReport): string {
  const say = words.deliveries;
  if (delivery.state === 'kept') return say.keptMark;
  if (delivery.state === 'pending') return say.pendingMark;
  return say.missedBecause(words.list(reasonsOf(delivery).map(each => say.reason[each])));
}
