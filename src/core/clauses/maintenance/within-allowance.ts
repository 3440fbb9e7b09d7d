import { durationMs } from '../../ground/calendar/duration.ts';
import type { Span } from '../../ground/calendar/instant.ts';
import { mergeSpans, subtract } from '../../ground/calendar/overlap.ts';
import { type Period, periodContaining } from '../../ground/calendar/period.ts';
import type { Allowance } from './terms.ts';

/** Of each window's time, the windows in order, what an allowance per period leaves; time in two windows is used once. */
export function withinAllowance(
  windows: readonly (readonly Span[])[],
  allowance: Allowance | undefined,
  zone: string,
): Span[][] {
  const limitMs = allowance && durationMs(allowance.time);
  if (!allowance || limitMs === undefined) return windows.map(mergeSpans);
  let taken: Span[] = [];
  let period: Period | undefined;
  // A long window reaches into the next period before the rest of this one is looked at.
  const usedMs = new Map<string, number>();
  return windows.map(window => {
    const granted: Span[] = [];
    const [first] = window;
    taken = taken.filter(each => first && each.end > first.start);
    for (const span of subtract(window, taken)) {
      for (let { start } = span; start < span.end; ) {
        if (!period || start < period.start || start >= period.end)
          period = periodContaining({ every: allowance.per, zone }, start);
        const used = usedMs.get(period.id) ?? 0;
        const end = Math.min(span.end, period.end);
        const part = { start, end: Math.min(end, start + Math.max(0, limitMs - used)) };
        usedMs.set(period.id, used + part.end - part.start);
        if (part.end > part.start) granted.push(part);
        start = end;
      }
    }
    taken.push(...granted);
    return mergeSpans(granted);
  });
}
