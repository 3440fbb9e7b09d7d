import { durationMs } from '../calendar/duration.ts';
import type { Span } from '../calendar/instant.ts';
import { mergeSpans, subtract } from '../calendar/overlap.ts';
import { type Period, periodContaining } from '../calendar/period.ts';
import type { Allowance } from '../terms/maintenance.ts';

/** Of each window's time, the windows in order, what an allowance per period leaves; time in two windows is used once. */
export function withinAllowance(
  windows: readonly (readonly Span[])[],
  allowance: Allowance | undefined,
  zone: string,
): Span[][] {
  const limitMs = allowance && durationMs(allowance.time);
  if (!allowance || limitMs === undefined) return windows.map(mergeSpans);
  let taken: Span[] = [];
  let usedMs = 0;
  let period: Period | undefined;
  return windows.map(window => {
    const granted: Span[] = [];
    const [first] = window;
    taken = taken.filter(each => first && each.end > first.start);
    for (const span of subtract(window, taken)) {
      for (let { start } = span; start < span.end; ) {
        if (!period || start >= period.end) {
          period = periodContaining({ every: allowance.per, zone }, start);
          usedMs = 0;
        }
        const end = Math.min(span.end, period.end);
        const part = { start, end: Math.min(end, start + Math.max(0, limitMs - usedMs)) };
        usedMs += part.end - part.start;
        if (part.end > part.start) granted.push(part);
        start = end;
      }
    }
    taken.push(...granted);
    return mergeSpans(granted);
  });
}
