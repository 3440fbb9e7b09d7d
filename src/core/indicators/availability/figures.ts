import type { Missing, SpanChecks, SpanDowntime } from '../../ground/availability-question.ts';
import { derived, sourceOfRange, step } from '../../ground/derived.ts';
import { type Exact, exact, exactText, type Fraction, one } from '../../ground/exact.ts';
import type { Quantity, Unit } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';
import type { Reading } from '../measuring.ts';
import { meanOfIntervals } from './checks.ts';
import type { AvailabilityDetail } from './report.ts';

const share: Unit = { kind: 'share' };
const time: Unit = { kind: 'duration', clock: 'wall' };

/** (available − downtime) ÷ available; where nothing was available, nothing is due. */
export function readTime(
  found: SpanDowntime,
  target: TargetReport | undefined,
  file: string,
): Reading<AvailabilityDetail> {
  if (found.availableMs === 0) return { nothingDue: true };
  const ms = (value: number | Exact): Quantity => ({ value: exactText(value), unit: time });
  const up = exact(found.availableMs).sub(exact(found.downtimeMs));
  const actual = { value: exactText(up.div(found.availableMs)), unit: share };
  const isCut = found.availableMs !== found.measuredMs;
  const sources = sourceOfRange(file, found, found.rows);
  const steps = [
    step('start', 'measured-time', ms(found.measuredMs)),
    ...(isCut ? [step('minus', 'excluded-time', ms(found.measuredMs - found.availableMs))] : []),
    step('minus', 'downtime', ms(found.downtimeMs), { sources }),
    step('divide', 'available-time', ms(found.availableMs)),
    step('equals', 'availability', actual),
  ];
  const detail: AvailabilityDetail = {
    kind: 'availability',
    available: ms(found.availableMs),
    down: ms(found.downtimeMs),
    ...(found.excludedMs > 0 && { excluded: ms(found.excludedMs) }),
    ...allowance(target, exact(found.availableMs).add(found.comingMs), found.downtimeMs, time),
    outages: found.outages,
    begun: found.begun,
  };
  return { nothingDue: false, actual, derivation: derived(actual, steps), detail };
}

/** Good checks ÷ all, or the mean of the intervals' shares; without any there is no figure. */
export function readChecks(
  found: SpanChecks,
  target: TargetReport | undefined,
  file: string,
  method: 'ratio-of-sums' | 'mean-of-intervals',
  missing: Missing,
): Reading<AvailabilityDetail> {
  const mean = method === 'mean-of-intervals';
  const made = mean ? meanOfIntervals(found, missing) : undefined;
  const top = mean ? made?.shares : exact(found.good);
  const bottom = mean ? made?.intervals : exact(found.total);
  if (top === undefined || bottom === undefined || exact(bottom).equals(0)) return { nothingDue: false };
  const unit: Unit = mean ? { kind: 'number', of: 'intervals' } : { kind: 'count', of: 'checks' };
  const of = (value: Parameters<typeof exactText>[0]): Quantity => ({ value: exactText(value), unit });
  const actual = { value: exactText(top.div(bottom)), unit: share };
  const sources = sourceOfRange(file, found, found.rows);
  const steps = [
    step('start', mean ? 'interval-shares' : 'good-checks', of(top), { sources }),
    step('divide', mean ? 'intervals' : 'all-checks', of(bottom)),
    step('equals', 'availability', actual),
  ];
  const failed = exactText(exact(bottom).sub(top));
  const detail: AvailabilityDetail = {
    kind: 'availability',
    available: of(bottom),
    down: of(failed),
    ...allowance(target, exact(bottom), failed, unit),
  };
  return { nothingDue: false, actual, derivation: derived(actual, steps), detail };
}

/** What the target leaves room for, of all that is or will be available in the period. */
function allowance(
  target: TargetReport | undefined,
  available: Fraction,
  down: Exact,
  unit: Unit,
): { readonly allowed?: Quantity; readonly left?: Quantity } {
  if (!target) return {};
  const allowed = available.mul(one.sub(exact(target.value.value)));
  return {
    allowed: { value: exactText(allowed), unit },
    left: { value: exactText(allowed.sub(exact(down))), unit },
  };
}
