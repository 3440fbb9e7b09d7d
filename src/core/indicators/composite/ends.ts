import { type Exact, exact, exactText } from '../../ground/exact.ts';
import { attainment, attainmentBound, wantsMore } from '../../ground/keeps.ts';
import type { Bound, Direction, Quantity } from '../../ground/quantity.ts';
import type { TargetReport } from '../../targets/report.ts';

/** One end of what a figure may be: its number, or just above or just below it. */
export type End = { readonly value: Exact; readonly bound?: Exclude<Bound, 'orMore'> | undefined };

/** What a figure may be, from the one end to the other: the same for one that is known, and any larger one without `high`. */
export type Ends = { readonly low: End; readonly high: End | undefined };

/** −1 for an end just below its number, 1 for one just above it, else 0. */
export function sideOf({ bound }: Pick<End, 'bound'>): number {
  if (bound === undefined) return 0;
  return bound === 'over' || bound === 'atLeast' ? 1 : -1;
}

/** Where a measured figure lies (RULES 3, 13); undefined where one of its ends is not known. */
export function endsOf(actual: Quantity, atWorst: Quantity | undefined): Ends | undefined {
  const isOneSided = actual.bound === 'under' || actual.bound === 'over';
  if (isOneSided && !atWorst) return undefined;
  const [low, high] = [actual, atWorst ?? actual].map(endOf).sort(byPlace) as [End, End];
  const isOpen = actual.bound === 'orMore' || atWorst?.bound === 'orMore';
  return { low, high: isOpen ? undefined : high };
}

function endOf({ value, bound }: Quantity): End {
  return bound === undefined || bound === 'orMore' ? { value } : { value, bound };
}

function byPlace(a: End, b: End): number {
  return exact(a.value).compare(exact(b.value)) || sideOf(a) - sideOf(b);
}

/**
 * Where the attainment of such a figure lies, each end at most the cap (RULES 23); undefined where the figure may be one that attains none, as
 * nothing is divided by 0.
 */
export function attainmentEnds(
  { low, high }: Ends,
  { direction, value }: Pick<TargetReport, 'direction' | 'value'>,
  cap: Exact | undefined,
): Ends | undefined {
  const at = (end: End | undefined) => attainedAt(end, direction, value.value);
  const [least, most] = wantsMore(direction) ? [at(low), at(high)] : [at(high), at(low)];
  if (!least || !most || least === 'any') return undefined;
  const top = most === 'any' ? undefined : most;
  return cap === undefined
    ? { low: least, high: top }
    : { low: capped(least, cap), high: top ? capped(top, cap) : { value: cap } };
}

/** What is attained at one end; `any` where it is any larger number, and undefined where there is none. */
function attainedAt(end: End | undefined, direction: Direction, target: Exact): End | 'any' | undefined {
  const isTargetZero = exact(target).equals(0);
  // Of a figure without end the whole is attained without end, or nothing of it.
  if (!end && wantsMore(direction)) return isTargetZero ? undefined : 'any';
  if (!end) return isTargetZero ? { value: '0' } : { value: '0', bound: 'over' };
  const isJustOverZero = exact(end.value).equals(0) && sideOf(end) > 0;
  if (isJustOverZero && !wantsMore(direction)) return isTargetZero ? { value: '0' } : 'any';
  const value = attainment(end.value, direction, target);
  if (value === undefined) return undefined;
  const bound =
    exact(value).equals(0) && isTargetZero ? undefined : attainmentBound(asQuantity(end), direction);
  return bound === undefined || bound === 'orMore' ? { value } : { value, bound };
}

function asQuantity(end: End): Quantity {
  return { unit: { kind: 'share' }, value: end.value, ...(end.bound && { bound: end.bound }) };
}

/** Just above the cap is the cap, and just below it is not. */
function capped(end: End, cap: Exact): End {
  const order = exact(end.value).compare(exact(cap));
  if (order > 0 || (order === 0 && sideOf(end) > 0)) return { value: exactText(exact(cap)) };
  return end;
}
