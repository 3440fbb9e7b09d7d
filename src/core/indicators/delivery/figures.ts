import type { Step, StepName } from '../../ground/derivation.ts';
import { derived, sourceOfRows, step } from '../../ground/derived.ts';
import { exact, exactText } from '../../ground/exact.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { Reading } from '../measuring.ts';
import type { Fulfilment } from './fulfilment.ts';
import { deliveryTally, fulfilmentReport } from './fulfilment-report.ts';
import type { DeliveriesDetail } from './report.ts';

const share: Unit = { kind: 'share' };
const count: Unit = { kind: 'count', of: 'deliveries' };

/** Kept ÷ due, of what was due in a period and can be judged; with nothing judged, nothing is due. */
export function deliveryReading(found: readonly Fulfilment[], file: string): Reading<DeliveriesDetail> {
  const tally = deliveryTally(found);
  const { kept, missed, pending } = tally;
  const places = [...new Set(found.map(each => each.occurrence.place))].filter(each => each !== '');
  const detail: DeliveriesDetail = {
    kind: 'deliveries',
    ...tally,
    places: places.map(place => ({
      place,
      ...deliveryTally(found.filter(each => each.occurrence.place === place)),
    })),
    occurrences: found.map(fulfilmentReport),
  };
  if (kept + missed === 0) return { nothingDue: true, detail };
  const sources = sourceOfRows(
    file,
    found.flatMap(each => each.rows.map(row => row.row)),
  );
  const result = { value: exactText(exact(kept).div(kept + missed)), unit: share };
  const line = (op: Step['op'], name: StepName, value: number) =>
    step(op, name, { value: String(value), unit: count });
  const steps = [
    { ...line('start', 'deliveries-kept', kept), sources },
    line('divide', 'deliveries-due', kept + missed),
    step('equals', 'deliveries-share', result),
    ...(pending > 0 ? [line('part', 'deliveries-pending', pending)] : []),
  ];
  return { nothingDue: false, actual: result, derivation: derived(result, steps, { sources }), detail };
}

/** Whether deliveries cannot meet their target any more, even if all that is still to come is kept. */
export function isOutOfReach(target: TargetReport, detail: DeliveriesDetail | undefined): boolean {
  if (!detail) return false;
  const { kept, missed, pending } = detail;
  const best = exact(kept + pending).div(kept + missed + pending);
  return !keeps(exactText(best), target.direction, target.value.value);
}
