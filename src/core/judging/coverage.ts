import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import { intersect, mergeSpans } from '../ground/calendar/overlap.ts';
import type { DataFacts, DatasetFacts } from '../ground/data-facts.ts';

/**
 * What of a dataset is complete, merged: as stated by rows of coverage.csv, of which those that touch are one, else from its first to its last
 * time stamp (RULES 3). What lies between two spans is a hole.
 */
export function coveredSpans({ covered, first, last }: DatasetFacts): readonly Span[] {
  if (covered && covered.length > 0) return mergeSpans(covered);
  return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
}

/** What all of some datasets cover together, merged; none where one of them has nothing. */
export function coveredByAll(facts: DataFacts, datasets: readonly string[]): readonly Span[] {
  const [one = [], ...others] = datasets.map(name => {
    const known = facts.datasets[name];
    return known ? coveredSpans(known) : [];
  });
  return others.reduce<readonly Span[]>(intersect, one);
}

/** Up to where data reaches that is seen: to the end of the last span that begins before an instant, or to that. */
export function reachOf(covered: readonly Span[], seen: EpochMs): EpochMs {
  return Math.min(seen, covered.findLast(each => each.start < seen)?.end ?? Number.NEGATIVE_INFINITY);
}
