import type { ColumnUse } from '../../datasets/datasets-around.ts';
import type { MeasureSpan } from '../../ground/asked.ts';
import { columnsOf } from '../../ground/condition.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RowSet, RowsAnswer } from '../../ground/question.ts';
import type { IndicatorContext } from '../around.ts';
import { indicator, type Kind } from '../kind.ts';
import { between, hasAllItems } from '../lacking.ts';
import { measuring } from '../measuring.ts';
import { columnsOfRows } from '../where.ts';
import { arrivalsOf } from './arrivals.ts';
import { checkDelivery } from './check.ts';
import { lastInTimeAfter } from './due-after.ts';
import { dueDaysOf } from './due-days.ts';
import { deliveryReading, isOutOfReach } from './figures.ts';
import { type Fulfilment, fulfil } from './fulfilment.ts';
import { knownSince } from './known-since.ts';
import { lateOf } from './lateness.ts';
import type { DeliveryAround } from './occurrence.ts';
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
import { decidedAs, isNeverDecided } from './undecided.ts';

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
        const fulfilled = (answer: RowsAnswer, span: MeasureSpan): Fulfilment[] => {
          const { sets, asked } = answer;
          const came = { asking: sets.asking ?? [], arrivals: arrivals(answer) };
          return occurrencesIn(terms, around, came, span, asked.without).map(each =>
            fulfil(each, terms, around, span),
          );
        };
        const isOpen = isNeverDecided(terms, context);
        const tellLate = (found: readonly Fulfilment[]) =>
          context.tellsLateness ? lateOf(found) : undefined;
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
          }),
          read: (answer, span) => {
            const found = fulfilled(answer, span);
            return deliveryReading(terms, found, file, tellLate(found));
          },
          readLacking: (answer, span, target) => {
            if (isOpen || !hasAllItems(span)) return undefined;
            const found = fulfilled(answer, span);
            const read = (state: 'kept' | 'missed') =>
              deliveryReading(
                terms,
                found.map(each => decidedAs(state, each)),
                file,
                tellLate(found),
              );
            return between(read('missed'), read('kept'), target?.direction);
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

/** A function that is computed once for each answer, as one period after the other is read from it. */
function onceFor<Found>(compute: (answer: RowsAnswer) => Found): (answer: RowsAnswer) => Found {
  const known = new WeakMap<RowsAnswer, Found>();
  return answer => {
    const found = known.get(answer) ?? compute(answer);
    known.set(answer, found as Found & object);
    return found;
  };
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
  const asking = after ? [after.event, ...(after.where ? columnsOf(after.where) : [])] : [];
  return [{ dataset, columns }, ...(after ? [{ dataset: after.dataset, columns: asking }] : [])];
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
