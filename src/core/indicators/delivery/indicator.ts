import type { Source, Step, StepName } from '../../ground/derivation.ts';
import { exact, exactText } from '../../ground/exact.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RowSet } from '../../ground/question.ts';
import type { DetailReport, IndicatorReport } from '../../report.ts';
import type { Indicator, IndicatorContext, Reading } from '../kind.ts';
import { dueAfter } from './due-after.ts';
import { dueDaysOf } from './due-days.ts';
import { type Fulfilment, fulfil } from './fulfilment.ts';
import { fulfilmentReport, tallyOf } from './fulfilment-report.ts';
import type { Around } from './occurrence.ts';
import { occurrencesIn } from './occurrences.ts';
import { rowsNear } from './row-days.ts';
import { rowFindings } from './row-findings.ts';
import { type DeliveryTerms, placesOf, requiredBy } from './terms.ts';

const share: Unit = { kind: 'share' };
const count: Unit = { kind: 'count', of: 'deliveries' };

/**
 * What was delivered as agreed ÷ what was due in the period, each place by itself (SEMANTICS 16). Where nothing was due, or nothing can be
 * judged yet, there is nothing to judge. A day that comes round runs on no clock: `pause` is refused, `remove` leaves out what was due in it.
 */
export function deliveryIndicator(terms: DeliveryTerms, context: IndicatorContext): Indicator {
  const { after, grace, confirmed, schedule } = terms;
  const file = context.file(terms.dataset);
  const known = { calendar: context.calendar, firstDay: context.firstDay ?? '0001-01-01' };
  const around: Around = {
    ...known,
    zone: context.zone,
    rowZone: context.zoneOf?.(terms.dataset) ?? context.zone,
    dueDays: schedule ? dueDaysOf(schedule, known) : () => [],
  };
  const set = (dataset: string, rest: Pick<RowSet, 'where' | 'texts' | 'times'>): RowSet => ({
    dataset,
    at: undefined,
    before: 0,
    ...rest,
  });
  return {
    unit: share,
    file,
    report: reportOf(terms),
    datasets: [...new Set([terms.dataset, ...(after ? [after.dataset] : [])])],
    promisedMs: undefined,
    isTimed: false,
    isRatio: true,
    clock: 'wall',
    lastDue: end =>
      [grace, confirmed?.within].reduce(
        (at, length) => (length && dueAfter({ start: at, end: at }, length, around)) ?? at,
        end,
      ),
    ask: ({ without, pauses }) => ({
      kind: 'rows',
      sets: {
        arrived: set(terms.dataset, {
          where: context.where,
          texts: ['id', 'for', 'place', 'quantity', 'confirmed_by'],
          times: ['due_on', 'delivered_at', 'confirmed_at'],
        }),
        ...(after && {
          asking: set(after.dataset, { where: after.where, texts: ['id'], times: [after.event] }),
        }),
      },
      without,
      pauses,
    }),
    read: (answer, span) => {
      if (answer.kind !== 'rows') return { nothingDue: false };
      const { sets, asked } = answer;
      const all = sets.arrived ?? [];
      const near = after ? all : rowsNear(all, span);
      const found = occurrencesIn(terms, around, sets.asking ?? [], span, asked.without).map(each =>
        fulfil(each, near, terms, around, span),
      );
      return readingOf(found, file);
    },
    check: (answer, spans) =>
      answer.kind === 'rows'
        ? rowFindings(terms, around, answer.sets.arrived ?? [], answer.sets.asking ?? [], spans, file)
        : [],
  };
}

function reportOf(terms: DeliveryTerms): IndicatorReport {
  const { schedule, after, confirmed, unit } = terms;
  const units = terms.places ?? terms.perPeriod;
  return {
    kind: 'delivery',
    item: terms.dataset,
    by: schedule ? 'schedule' : after ? 'event' : 'period',
    ...(schedule && { rule: schedule.every, ...(schedule.at && { at: schedule.at }) }),
    ...(unit && { unit }),
    ...(units && { places: placesOf(terms).map(place => ({ place, units: units[place]! })) }),
    ...(terms.quantity && { places: [{ place: '', units: terms.quantity }] }),
    ...(confirmed && { confirmedBy: confirmed.by }),
    requires: requiredBy(terms),
  };
}

function readingOf(found: readonly Fulfilment[], file: string): Reading {
  const tally = tallyOf(found);
  const { kept, missed, pending } = tally;
  const places = [...new Set(found.map(each => each.occurrence.place))].filter(each => each !== '');
  const detail: DetailReport = {
    kind: 'deliveries',
    ...tally,
    places: places.map(place => ({
      place,
      ...tallyOf(found.filter(each => each.occurrence.place === place)),
    })),
    occurrences: found.map(fulfilmentReport),
  };
  if (kept + missed === 0) return { nothingDue: true, detail };
  const rows = [...new Set(found.flatMap(each => each.rows.map(row => row.row)))];
  const sources: Source[] =
    rows.length > 0
      ? [{ file, firstRow: Math.min(...rows), lastRow: Math.max(...rows), rows: rows.length }]
      : [];
  const result = { value: exactText(exact(kept).div(kept + missed)), unit: share };
  const line = (op: Step['op'], name: StepName, value: number, from: Source[] = []): Step => ({
    op,
    name,
    value: { value: String(value), unit: count },
    basis: { kind: 'data' },
    sources: from,
  });
  const steps: Step[] = [
    line('start', 'deliveries-kept', kept, sources),
    line('divide', 'deliveries-due', kept + missed),
    { op: 'equals', name: 'deliveries-share', value: result, basis: { kind: 'data' }, sources: [] },
    ...(pending > 0 ? [line('part', 'deliveries-pending', pending)] : []),
  ];
  return { nothingDue: false, actual: result, derivation: { result, steps, sources }, detail };
}
