import type { Span } from './instant.ts';

/** The same time as sorted spans that neither overlap nor touch; empty ones are dropped. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  // Most are one span, or none.
  if (spans.length < 2) return spans.flatMap(({ start, end }) => (end > start ? [{ start, end }] : []));
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= span.start) continue;
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push({ start: span.start, end: span.end });
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

/** Whether any time is in both. */
export function overlaps(one: Span, other: Span): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

/** The time that is in both, merged. */
export function intersect(left: readonly Span[], right: readonly Span[]): Span[] {
  const a = mergeSpans(left);
  const b = mergeSpans(right);
  const common: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i]!;
    const other = b[j]!;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) common.push({ start, end });
    if (one.end < other.end) i++;
    else j++;
  }
  return common;
}

/** The time of `spans` that is in none of `holes`, merged. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const cuts = mergeSpans(holes);
  const rest: Span[] = [];
  let next = 0;
  for (const span of mergeSpans(spans)) {
    while (next < cuts.length && cuts[next]!.end <= span.start) next++;
    let { start } = span;
    for (let i = next; i < cuts.length && cuts[i]!.start < span.end; i++) {
      const cut = cuts[i]!;
      if (cut.start > start) rest.push({ start, end: cut.start });
      start = cut.end;
    }
    if (start < span.end) rest.push({ start, end: span.end });
  }
  return rest;
}

/** How long the spans are together, in ms; time in several of them counts once. */
export function totalMs(spans: readonly Span[]): number {
  return mergeSpans(spans).reduce((total, span) => total + span.end - span.start, 0);
}
