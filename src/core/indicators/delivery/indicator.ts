import type { ColumnUse } from '../../datasets/datasets-around.ts';
import type { MeasureSpan } from '../../ground/asked.ts';
import { insideOf } from '../../ground/calendar/inside-of.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { mergeSpans } from '../../ground/calendar/overlap.ts';
import { columnsOf, valuesOf, wantedBy } from '../../ground/condition.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RowAnswer, RowSet, RowsAnswer, RowsQuestion } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import { indicator, type Kind } from '../kind.ts';
import { hasAllItems, unknownIn } from '../lacking.ts';
import { measuring } from '../measuring.ts';
import { columnsOfRows } from '../where.ts';
import { arrivalsOf, knownArrivals } from './arrivals.ts';
import { checkDelivery } from './check.ts';
import { lastInTimeAfter } from './due-after.ts';
import { dueDaysOf } from './due-days.ts';
import { deliveryReading, isOutOfReach, readingWhileOpen } from './figures.ts';
import { type Fulfilment, fulfil } from './fulfilment.ts';
import { inHoles, mayHideDue } from './in-holes.ts';
import { knownSince } from './known-since.ts';
import { lateOf } from './lateness.ts';
import type { DeliveryAround, Occurrence } from './occurrence.ts';
import { occurrencesIn } from './occurrences.ts';
import type { DeliveriesDetail, DeliveryIndicatorReport } from './report.ts';
import { rowFindings } from './row-findings.ts';
import {
  atPlace,
  countsUnits,
  type DeliveryTerms,
  deliveryTerms,
  judgedPlaces,
  placesOf,
  requiredBy,
} from './terms.ts';
import { isNeverDecided } from './undecided.ts';

const unit: Unit = { kind: 'share' };

/**
 * What was delivered as agreed ÷ what was due in the period, each place by itself (RULES 16); of the units, where they are due over the period as a whole. Where nothing was due, or nothing can be
 * judged yet, there is nothing to judge. A day that comes round runs on no clock: `pause` is refused, `remove` leaves out what was due in it.
 */
export const delivery: Kind<DeliveryTerms, DeliveryIndicatorReport, DeliveriesDetail> = {
  schema: deliveryTerms,
  of: terms => {
    const { dataset, schedule, after, grace, confirmed } = terms;
    return indicator({
      kind: 'delivery',
      dataset,
      where: terms.where,
      isRatio: true,
      fillsUp: countsUnits(terms),
      grouping: {
        kind: 'by-terms',
        column: 'place',
        groups: judgedPlaces(terms).filter(place => place !== ''),
        of: place => delivery.of(atPlace(terms, place)),
      },
      calendar: terms.calendar,
      shownAgain: true,
      isOfWhole: true,
      hasFailures: !countsUnits(terms),
      failedIn: detail => detail?.missed,
      hasLateness: !countsUnits(terms) && requiredBy(terms).includes('on-time'),
      lateIn: detail => detail?.late ?? [],
      canLeaveOut: how => how === 'remove',
      unit: () => unit,
      columns: around => [columnsOfRows(terms, around), ...columnsRead(terms)],
      check: (say, around) => checkDelivery(say, terms, around),
      measuring: context => {
        const file = context.file(dataset);
        const around = aroundOf(terms, context);
        const arrivals = onceFor((answer: RowsAnswer) => arrivalsOf(terms, around, answer));
        const dueIn = (answer: RowsAnswer, span: MeasureSpan): Occurrence[] => {
          const came = { asking: knownAsking(terms, answer), arrivals: arrivals(answer) };
          return occurrencesIn(terms, around, came, span, answer.asked.without);
        };
        const isOpen = isNeverDecided(terms, context);
        const tellLate = (found: readonly Fulfilment[], holes: readonly Span[]) =>
          context.tellsLateness ? lateOf(found, holes) : undefined;
        return measuring(['rows'], {
          report: reportOf(terms),
          file,
          datasets: [...new Set([dataset, ...(after ? [after.dataset] : [])])],
          isOutOfReach,
          lastDue: end =>
            [grace, confirmed?.within].reduce(
              (at, length) => (length && lastInTimeAfter({ start: at, end: at }, length, around)) ?? at,
              end,
            ),
          ask: ({ spans, without, pauses, covered }) => ({
            kind: 'rows',
            sets: {
              arrived: rowSet(dataset, {
                where: context.where,
                texts: ['id', 'for', 'place', 'quantity', 'confirmed_by'],
                times: ['due_on', 'delivered_at', 'confirmed_at'],
              }),
              ...(after && {
                asking: rowSet(after.dataset, { where: after.where, texts: ['id'], times: [after.event] }),
              }),
            },
            without,
            pauses,
            ...(schedule && { since: knownSince(around, spans, covered ?? []) }),
            ...unknownBy(spans, covered ?? []),
          }),
          read: (answer, span) => {
            const found = dueIn(answer, span).map(each => fulfil(each, terms, around, span));
            const late = tellLate(found, []);
            return deliveryReading(terms, found, file, { ...(late && { late }) });
          },
          readLacking: (answer, span, target) => {
            if (isOpen || mayHideDue(terms, around, span)) return undefined;
            const known = { arrived: knownArrivals(answer), without: answer.asked.without, span };
            const became = hasAllItems(span)
              ? (each: Occurrence) => fulfil(each, terms, around, span)
              : inHoles(terms, around, known);
            const found = dueIn(answer, span).map(became);
            return readingWhileOpen(terms, found, file, target, tellLate(found, span.lacking.within));
          },
          checkRows: (answer, spans) =>
            rowFindings(terms, around, { sets: answer.sets, unclear: arrivals(answer).unclear, spans, file }),
        });
      },
    });
  },
};

function aroundOf({ dataset, schedule }: DeliveryTerms, context: IndicatorContext): DeliveryAround {
  const known = { calendar: context.hours, firstDay: context.firstDay };
  return {
    ...known,
    zone: context.zone,
    rowZone: context.datasets[dataset]?.zone ?? context.dataZone,
    dueDays: schedule ? dueDaysOf(schedule, known) : () => [],
  };
}

/** Time of which nothing is known, in the periods and between two spans that the data covers; left out where there is none. */
function unknownBy(spans: readonly MeasureSpan[], covered: readonly Span[]): Pick<RowsQuestion, 'unknown'> {
  const between = covered.slice(1).map((next, place) => ({ start: covered[place]!.end, end: next.start }));
  const unknown = mergeSpans([...between, ...unknownIn(spans)]);
  return unknown.length > 0 ? { unknown } : {};
}

/** The events that ask for something while it is known which there are. */
function knownAsking({ after }: DeliveryTerms, { sets, asked }: RowsAnswer): readonly RowAnswer[] {
  const isUnknown = insideOf(asked.unknown ?? []);
  return (sets.asking ?? []).filter(row => {
    const event = after && row.times[after.event];
    return !event || !isUnknown(event.start);
  });
}

function rowSet(dataset: string, rest: Pick<RowSet, 'where' | 'texts' | 'times'>): RowSet {
  return { dataset, at: undefined, before: 0, ...rest };
}

/** What tells deliveries apart, as far as the terms look at it; `due_on` may be left out. */
function columnsRead(terms: DeliveryTerms): readonly ColumnUse[] {
  const { dataset, after, confirmed } = terms;
  const required = requiredBy(terms);
  const columns = [
    after && 'for',
    !placesOf(terms).includes('') && required.includes('at-place') && 'place',
    (terms.places ?? terms.quantity ?? terms.perPeriod) !== undefined && 'quantity',
    confirmed && required.includes('confirmed') && 'confirmed_at',
    confirmed && required.includes('confirmed') && 'confirmed_by',
  ];
  const named = [
    { column: 'place', values: placesOf(terms).filter(each => each !== '') },
    { column: 'confirmed_by', values: confirmed ? [confirmed.by] : [] },
  ].filter(({ column }) => columns.includes(column));
  if (!after) return [{ dataset, columns, named }];
  const asking = [after.event, ...(after.where ? columnsOf(after.where) : [])];
  return [
    { dataset, columns, named },
    {
      dataset: after.dataset,
      columns: asking,
      named: after.where ? valuesOf(after.where) : [],
      wanted: after.where ? wantedBy(after.where) : [],
    },
  ];
}

function reportOf(terms: DeliveryTerms): DeliveryIndicatorReport {
  const { schedule, after, confirmed, unit: of } = terms;
  const units = terms.places ?? terms.perPeriod;
  return {
    kind: 'delivery',
    item: terms.dataset,
    by: schedule ? 'schedule' : after ? 'event' : 'period',
    counts: countsUnits(terms) ? 'units' : 'deliveries',
    ...(schedule?.every && { rule: schedule.every }),
    ...(schedule?.workingDay && { workingDay: schedule.workingDay }),
    ...(schedule?.at && { at: schedule.at }),
    ...(of && { unit: of }),
    ...(units && { places: placesOf(terms).map(place => ({ place, units: units[place]! })) }),
    ...(terms.quantity && { places: [{ place: '', units: terms.quantity }] }),
    ...(confirmed && { confirmedBy: confirmed.by }),
    requires: requiredBy(terms),
  };
}
