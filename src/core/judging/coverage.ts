import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import type { DataFacts, DatasetFacts } from '../ground/data-facts.ts';

/** What of a dataset is complete: as stated, else from its first to its last time stamp (RULES 3). */
export function coveredSpan(facts: DatasetFacts): Span | undefined {
  if (facts.covered) return facts.covered;
  return facts.first === undefined || facts.last === undefined
    ? undefined
    : { start: facts.first, end: facts.last + 1 };
}

/** What all of some datasets cover together; undefined where one of them has nothing. */
export function coveredByAll(facts: DataFacts, datasets: readonly string[]): Span | undefined {
  const spans = datasets.map(name => facts.datasets[name]).map(each => each && coveredSpan(each));
  const known = spans.filter(span => span !== undefined);
  if (known.length < spans.length || known.length === 0) return undefined;
  return { start: Math.max(...known.map(span => span.start)), end: Math.min(...known.map(span => span.end)) };
}

/** Whether a closed period may be judged: complete data from its start to its cut-off. */
export function isCovered(covered: Span | undefined, start: EpochMs, until: EpochMs): boolean {
  return covered !== undefined && covered.start <= start && covered.end >= until;
}
