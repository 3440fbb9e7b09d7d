import { exact } from '../../../core/ground/exact.ts';
import type { AgreementReport, DeliveryReport, PeriodReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatDate, formatDateShort } from '../../format/date.ts';
import { dateOf, formatInstant } from '../../format/instant.ts';
import { detailOf } from '../detail.ts';
import type { IndicatorOf, ObjectiveOf } from '../kind.ts';
import { cameOfDue } from './came-of-due.ts';
import { reasonsOf } from './reasons.ts';

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
  objective: ObjectiveOf<'delivery'>,
  period: PeriodReport,
): DeliveryTable | undefined {
  const cells = cellsOf(words, report, objective, period);
  if (cells.length === 0) return undefined;
  const { column } = words.deliveries;
  const needed = (Object.keys(column) as (keyof typeof column)[]).filter(name =>
    cells.some(each => each[name] !== ''),
  );
  return {
    columns: needed.map(name => column[name]),
    rows: cells.map(each => needed.map(name => each[name])),
    states: occurrencesOf(objective, period).map(each => each.state),
  };
}

/** The same as lines: `✕ late`, `4 May 2026, 09:00; north; 120 of 120 crates, 0 on time; arrived 4 May 2026, 10:15`. */
export function deliveryTexts(
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveOf<'delivery'>,
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
  objective: ObjectiveOf<'delivery'>,
  period: PeriodReport,
): Cells[] {
  const { indicator } = objective;
  return occurrencesOf(objective, period).map(each => ({
    due: dueText(words, each, indicator, report.zone),
    place: each.place,
    units: unitsText(words, each, indicator.unit ?? ''),
    arrived: arrivedText(words, each, report.zone),
    confirmed: indicator.confirmedBy === undefined ? '' : confirmedText(words, each, report.zone),
    state: stateText(words, each, period.phase),
  }));
}

function occurrencesOf(
  { indicator }: ObjectiveOf<'delivery'>,
  period: PeriodReport,
): readonly DeliveryReport[] {
  return detailOf(indicator, period)?.occurrences ?? [];
}

/** How many of each place were kept: `North kitchen: 3 of 4 kept`, or came: `North kitchen: 49 of 50 crates as agreed`. */
export function deliveryPlaces(
  words: Catalogue,
  { indicator }: ObjectiveOf<'delivery'>,
  period: PeriodReport,
): string[] {
  const places = detailOf(indicator, period)?.places ?? [];
  const say = words.deliveries;
  return places.flatMap(({ place, kept, missed, units }) => {
    if (units) {
      const { came, due } = cameOfDue(words, units.asAgreed, units.due);
      return [say.unitsAtPlace(place, say.ofDue(came, due, indicator.unit ?? say.units))];
    }
    return kept + missed > 0 ? [say.ofPlace(place, kept, kept + missed)] : [];
  });
}

function dueText(
  words: Catalogue,
  each: DeliveryReport,
  { by, at }: IndicatorOf<'delivery'>,
  zone: string,
): string {
  const date = formatDate(words, each.dueOn);
  if (each.for !== undefined) return words.deliveries.for(formatInstant(words, each.dueBy, zone), each.for);
  return by === 'schedule' && at !== undefined ? formatInstant(words, each.dueBy, zone) : date;
}

function unitsText(words: Catalogue, { units, failed, state }: DeliveryReport, unit: string): string {
  if (!units) return '';
  const { came, due } = cameOfDue(words, units.delivered, units.due);
  if (state === 'pending' && exact(units.delivered).equals(0)) return words.deliveries.due(due, unit);
  const text = words.deliveries.ofDue(came, due, unit);
  const isPartLate =
    state === 'missed' && failed.includes('on-time') && !exact(units.inTime).equals(exact(units.delivered));
  return isPartLate
    ? words.standing.row.join([text, words.deliveries.inTime(cameOfDue(words, units.inTime, units.due).came)])
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

function stateText(words: Catalogue, delivery: DeliveryReport, phase: PeriodReport['phase']): string {
  const say = words.deliveries;
  if (delivery.state === 'kept') return say.keptMark;
  // Nothing that is seen comes after the cut-off.
  if (delivery.state === 'pending') return phase === 'closed' ? say.unknownMark : say.pendingMark;
  return say.missedBecause(words.list(reasonsOf(delivery).map(each => say.reason[each])));
}
