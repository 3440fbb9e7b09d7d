import type { EpochMs, Span } from './instant.ts';
import { mergeSpans } from './overlap.ts';
import { stepFinder } from './step-finder.ts';

/** Tells whether an instant lies in one of some spans. */
export function insideOf(spans: readonly Span[]): (at: EpochMs) => boolean {
  const merged = mergeSpans(spans);
  if (merged.length === 0) return () => false;
  const lastBefore = stepFinder(merged.map(({ start }) => start));
  return at => {
    const place = lastBefore(at);
    return place >= 0 && at < merged[place]!.end;
  };
}
