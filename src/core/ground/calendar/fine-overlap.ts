import { earlier, endOf, type FineSpan, isBefore, later, spanBetween, startOf } from './stamp.ts';

/** The same time as sorted spans that neither overlap nor touch, to the nanosecond; empty ones are dropped. */
export function mergeFine(spans: readonly FineSpan[]): FineSpan[] {
  const merged: FineSpan[] = [];
  for (const span of spans.filter(isSome).sort(byStart)) {
    const last = merged.at(-1);
    if (last === undefined || isBefore(endOf(last), startOf(span)))
      merged.push(spanBetween(startOf(span), endOf(span)));
    else merged[merged.length - 1] = spanBetween(startOf(last), later(endOf(last), endOf(span)));
  }
  return merged;
}

/** The time of a span that is in none of `holes`, to the nanosecond. */
export function subtractFine(span: FineSpan, holes: readonly FineSpan[]): FineSpan[] {
  const end = endOf(span);
  const rest: FineSpan[] = [];
  let start = startOf(span);
  for (const hole of mergeFine(holes)) {
    rest.push(spanBetween(start, earlier(startOf(hole), end)));
    start = later(start, endOf(hole));
  }
  return [...rest, spanBetween(start, end)].filter(isSome);
}

function isSome(span: FineSpan): boolean {
  return isBefore(startOf(span), endOf(span));
}

function byStart(one: FineSpan, other: FineSpan): number {
  if (isBefore(startOf(one), startOf(other))) return -1;
  return isBefore(startOf(other), startOf(one)) ? 1 : 0;
}
