import type { Step, StepName } from '../../ground/derivation.ts';
import { derived, sourceOfRows, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, sum } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import { between } from '../lacking.ts';
import type { LateItem } from '../late-item.ts';
import type { Reading } from '../measuring.ts';
import type { Fulfilment } from './fulfilment.ts';
import { deliveryTally, deliveryUnits, fulfilmentReport } from './fulfilment-report.ts';
import type { DeliveriesDetail, DeliveryTally, DeliveryUnits } from './report.ts';
import { countsUnits, type DeliveryTerms } from './terms.ts';
import { decidedAs } from './undecided.ts';

const share: Unit = { kind: 'share' };

/**
 * Kept ÷ due, of what was due in a period and can be judged; with nothing judged, nothing is due. Of the units of a period as a whole: what
 * came as agreed at each place, up to what is due there, ÷ all that is due (RULES 16).
 */
export function deliveryReading(
  terms: DeliveryTerms,
  found: readonly Fulfilment[],
  file: string,
  {
    late,
    undecided = [],
  }: { readonly late?: readonly LateItem[]; readonly undecided?: readonly Fulfilment[] } = {},
): Reading<DeliveriesDetail> {
  const detail: DeliveriesDetail = { ...detailOf(terms, found), ...(late && { late }) };
  const { top, all, pending, over, of } = detail.units
    ? inUnits(terms, detail.units, sum(found.map(each => each.over)))
    : inDeliveries(detail);
  if (exact(all).n === 0n) return { nothingDue: true, detail };
  const sources = sourceOfRows(
    file,
    found.flatMap(each => each.rows.map(row => row.row)),
  );
  const result = { value: exactText(exact(top).div(exact(all))), unit: share };
  const line = (op: Step['op'], name: StepName, value: Exact) => step(op, name, { value, unit: of });
  const steps = [
    { ...line('start', 'deliveries-kept', top), sources },
    line('divide', 'deliveries-due', all),
    step('equals', 'deliveries-share', result),
    ...(pending === '0' ? [] : [line('part', 'deliveries-pending', pending)]),
    ...(undecided.length > 0 ? [line('part', 'undecided', undecidedOf(detail, undecided))] : []),
    ...(over === '0' ? [] : [line('part', 'deliveries-over', over)]),
  ];
  return { nothingDue: false, actual: result, derivation: derived(result, steps, { sources }), detail };
}

/**
 * The share if all that may still have come did, and if none of it did; what was due is told as it is known (RULES 3). Undefined where only one
 * of them has a figure.
 *
 * @param found pending where it is not known what became of it
 */
export function readingWhileOpen(
  terms: DeliveryTerms,
  found: readonly Fulfilment[],
  file: string,
  target: TargetReport | undefined,
  late: readonly LateItem[] | undefined,
): Reading<DeliveriesDetail> | undefined {
  const undecided = found.filter(each => each.state === 'pending');
  const read = (state: 'kept' | 'missed') =>
    deliveryReading(
      terms,
      found.map(each => decidedAs(state, each)),
      file,
      { undecided },
    );
  const reading = between(read('missed'), read('kept'), target?.direction);
  return reading && { ...reading, detail: { ...detailOf(terms, found), ...(late && { late }) } };
}

/** How many deliveries, or units, may have come or not. */
function undecidedOf({ units }: DeliveriesDetail, undecided: readonly Fulfilment[]): Exact {
  return units ? exactText(sum(undecided.map(each => each.awaited))) : String(undecided.length);
}

/** What a figure is made of: how many of how many, how many are still to come, and how many came that were not due. */
type Parts = Readonly<Record<'top' | 'all' | 'pending' | 'over', Exact>> & { readonly of: Unit };

function inDeliveries({ kept, missed, pending }: DeliveryTally): Parts {
  const of: Unit = { kind: 'count', of: 'deliveries' };
  return { top: String(kept), all: String(kept + missed), pending: String(pending), over: '0', of };
}

function inUnits({ unit }: DeliveryTerms, { due, asAgreed, awaited }: DeliveryUnits, over: Fraction): Parts {
  const of: Unit = { kind: 'number', of: unit ?? 'units' };
  return { top: asAgreed, all: due, pending: awaited, over: exactText(over), of };
}

function detailOf(terms: DeliveryTerms, found: readonly Fulfilment[]): DeliveriesDetail {
  const places = [...new Set(found.map(each => each.occurrence.place))].filter(each => each !== '');
  const told = (some: readonly Fulfilment[]) => ({
    ...deliveryTally(some),
    ...(countsUnits(terms) && { units: deliveryUnits(some) }),
  });
  return {
    kind: 'deliveries',
    ...told(found),
    places: places.map(place => ({
      place,
      ...told(found.filter(each => each.occurrence.place === place)),
    })),
    occurrences: found.map(fulfilmentReport),
  };
}

/** Whether deliveries cannot meet their target any more, even if all that is still to come is kept. */
export function isOutOfReach(target: TargetReport, detail: DeliveriesDetail | undefined): boolean {
  if (!detail) return false;
  const { kept, missed, pending, units } = detail;
  const best = units
    ? exact(units.asAgreed).add(exact(units.awaited)).div(exact(units.due))
    : exact(kept + pending).div(kept + missed + pending);
  return !keeps(exactText(best), target.direction, target.value.value);
}
