import { isoUtc } from '../../ground/calendar/instant.ts';
import { lastInstant } from '../../ground/calendar/span.ts';
import { exactText, type Fraction, sum, zero } from '../../ground/exact.ts';
import type { Fulfilment } from './fulfilment.ts';
import type { DeliveryReport, DeliveryTally, DeliveryUnits } from './report.ts';
import { arrivedAt } from './row-days.ts';

/** How many were kept, missed and are pending. */
export function deliveryTally(found: readonly Fulfilment[]): DeliveryTally {
  const of = (state: Fulfilment['state']) => found.filter(each => each.state === state).length;
  return { kept: of('kept'), missed: of('missed'), pending: of('pending') };
}

/** How many units were due, came as agreed and are still to come. */
export function deliveryUnits(found: readonly Fulfilment[]): DeliveryUnits {
  const all = (of: (each: Fulfilment) => Fraction) => exactText(sum(found.map(of)));
  return {
    due: all(each => each.occurrence.quantity ?? zero),
    asAgreed: all(each => each.asAgreed),
    awaited: all(each => each.awaited),
  };
}

/** What became of one occurrence at one place, as it is shown. */
export function fulfilmentReport(found: Fulfilment): DeliveryReport {
  const { occurrence, rows, elsewhere, delivered, inTime, state, failed } = found;
  const { dueOn, dueBy, latest, place, quantity, askedBy } = occurrence;
  const last = rows.at(-1);
  const arrived = last && arrivedAt(last);
  const confirmed = rows.findLast(row => row.times.confirmed_at);
  const by = confirmed?.texts.confirmed_by;
  return {
    dueOn,
    dueBy: isoUtc(dueBy),
    latest: isoUtc(latest),
    place,
    ...(askedBy && { for: askedBy.id }),
    ...(quantity && {
      units: { due: exactText(quantity), delivered: exactText(delivered), inTime: exactText(inTime) },
    }),
    ...(arrived !== undefined && { deliveredAt: isoUtc(arrived) }),
    ...(confirmed?.times.confirmed_at && { confirmedAt: isoUtc(lastInstant(confirmed.times.confirmed_at)) }),
    ...(by && { confirmedBy: by }),
    elsewhere: [...new Set(elsewhere.map(row => row.texts.place ?? ''))],
    state,
    failed,
    rows: [...rows, ...elsewhere].map(row => row.row).sort((a, b) => a - b),
  };
}
