import type { Missing, SpanChecks, SpanDowntime } from '../../ground/availability-question.ts';
import { type EpochMs, isoUtc } from '../../ground/calendar/instant.ts';
import type { Basis } from '../../ground/derivation.ts';
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
  missing: Missing,
): Reading<AvailabilityDetail> {
  if (found.availableMs === 0) return { nothingDue: true };
  const ms = (value: number | Exact): Quantity => ({ value: exactText(value), unit: time });
  const upAfter = (down: Exact): Quantity => {
    const up = exact(found.availableMs).sub(exact(down));
    return { value: exactText(up.div(found.availableMs)), unit: share };
  };
  const actual = upAfter(found.downtimeMs);
  const atWorst = found.worstMs === undefined ? undefined : upAfter(found.worstMs);
  const isCut = found.availableMs !== found.measuredMs;
  const sources = sourceOfRange(file, found, found.rows);
  const steps = [
    step('start', 'measured-time', ms(found.measuredMs)),
    ...(isCut ? [step('minus', 'excluded-time', ms(found.measuredMs - found.availableMs))] : []),
    ...(found.missingMs > 0 ? [step('part', 'missing-time', ms(found.missingMs), { about: missing })] : []),
    step('minus', 'downtime', ms(found.downtimeMs), { ...wholeBasis(found), sources }),
    step('divide', 'available-time', ms(found.availableMs)),
    step('equals', 'availability', actual),
  ];
  const detail: AvailabilityDetail = {
    kind: 'availability',
    available: ms(found.availableMs),
    down: ms(found.downtimeMs),
    ...(found.excludedMs > 0 && { excluded: ms(found.excludedMs) }),
    ...allowance(target, exact(found.availableMs).add(found.comingMs), found.downtimeMs, time),
    ...missingPart(ms(found.missingMs), found.missingFrom, actual, atWorst),
    outages: found.outages,
    begun: found.begun,
    ...(found.lastEnd !== undefined && { lastEnd: isoUtc(found.lastEnd) }),
    ...(found.goesOn && { goesOn: true }),
  };
  return {
    nothingDue: false,
    actual,
    ...(atWorst && { atWorst }),
    derivation: derived(actual, steps),
    detail,
  };
}

/** What each outage was before it was cut to whole units, all in one sum. */
function wholeBasis({ withRestMs, outages }: SpanDowntime): { readonly basis?: Basis } {
  if (withRestMs === undefined || outages === 0) return {};
  return { basis: { kind: 'whole-minutes', outages, withRest: withRestMs } };
}

/** What has no row, and the figures that it leaves possible. */
function missingPart(
  amount: Quantity,
  from: EpochMs | undefined,
  best: Quantity | undefined,
  worst: Quantity | undefined,
): Pick<AvailabilityDetail, 'missing'> {
  if (from === undefined) return {};
  const between = best && worst ? { between: { worst, best } } : {};
  return { missing: { amount, from: isoUtc(from), ...between } };
}

/**
 * Good checks ÷ all, or the mean of the intervals' shares. Where rows say that there were no requests, nothing is due; where rows that are missing
 * may not be, a ratio of sums has no figure, for nobody knows how many checks they had.
 */
export function readChecks(
  found: SpanChecks,
  target: TargetReport | undefined,
  file: string,
  method: 'ratio-of-sums' | 'mean-of-intervals',
  missing: Missing,
): Reading<AvailabilityDetail> {
  const mean = method === 'mean-of-intervals';
  const made = mean ? meanOfIntervals(found, missing) : undefined;
  const top = made?.shares ?? exact(found.good);
  const bottom = mean ? exact(made?.intervals ?? 0) : exact(found.total);
  const unit: Unit = mean ? { kind: 'number', of: 'intervals' } : { kind: 'count', of: 'checks' };
  const of = (value: Parameters<typeof exactText>[0]): Quantity => ({ value: exactText(value), unit });
  const absent: Quantity = { value: String(found.missing), unit: { kind: 'number', of: 'intervals' } };
  const isUnknown = missing === 'no-data' && found.missing > 0;
  if (bottom.equals(0) || (isUnknown && !mean)) {
    const detail: AvailabilityDetail = {
      kind: 'availability',
      available: of(bottom),
      down: of(bottom.sub(top)),
      ...missingPart(absent, found.missingFrom, undefined, undefined),
      ...(found.empty > 0 && { empty: found.empty }),
    };
    const nothingDue = found.empty > 0 && bottom.equals(0) && !isUnknown;
    return { nothingDue, ...((found.missing > 0 || found.empty > 0) && { detail }) };
  }
  const actual = { value: exactText(top.div(bottom)), unit: share };
  const atWorst = made?.worst && { value: exactText(made.worst.div(bottom)), unit: share };
  const sources = sourceOfRange(file, found, found.rows);
  const steps = [
    step('start', mean ? 'interval-shares' : 'good-checks', of(top), { sources }),
    step('divide', mean ? 'intervals' : 'all-checks', of(bottom)),
    ...(found.missing > 0 ? [step('part', 'missing-intervals', absent, { about: missing })] : []),
    step('equals', 'availability', actual),
  ];
  const failed = exactText(bottom.sub(top));
  const detail: AvailabilityDetail = {
    kind: 'availability',
    available: of(bottom),
    down: of(failed),
    ...allowance(target, bottom, failed, unit),
    ...missingPart(absent, found.missingFrom, actual, atWorst),
  };
  return {
    nothingDue: false,
    actual,
    ...(atWorst && { atWorst }),
    derivation: derived(actual, steps),
    detail,
  };
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
