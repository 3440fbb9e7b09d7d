import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { type Exact, exact } from '../../ground/exact.ts';

/** Time in which a share of the service, above 0 and up to 1, was down. */
export type Outage = Span & { readonly impact: Exact };

/**
 * The same time as sorted outages that do not overlap: where several do, the greatest impact holds (RULES 15). Outages that touch with the
 * same impact become one; empty ones and those without impact are dropped.
 */
export function mergeIncidents(incidents: readonly Outage[]): Outage[] {
  const real = incidents
    .map(outage => ({ outage, share: exact(outage.impact) }))
    .filter(({ outage, share }) => outage.end > outage.start && share.compare(0) > 0)
    .sort((a, b) => a.outage.start - b.outage.start);
  const edges = [...new Set(real.flatMap(({ outage }) => [outage.start, outage.end]))].sort((a, b) => a - b);
  const placeOf = new Map(edges.map((edge, place) => [edge, place]));
  // Between two edges holds the first that reaches over it, the greatest impact before the others.
  const impacts: (Exact | undefined)[] = edges.map(() => undefined);
  const free = nextFree(edges.length);
  for (const { outage } of real.toSorted((a, b) => b.share.compare(a.share))) {
    const end = placeOf.get(outage.end)!;
    for (let place = free.from(placeOf.get(outage.start)!); place < end; place = free.from(place)) {
      impacts[place] = outage.impact;
      free.take(place);
    }
  }
  const merged: Outage[] = [];
  for (const [place, impact] of impacts.entries()) {
    if (impact === undefined) continue;
    const [start, end] = [edges[place]!, edges[place + 1]!];
    const last = merged.at(-1);
    if (last?.end === start && last.impact === impact)
      merged[merged.length - 1] = { start: last.start, end, impact };
    else merged.push({ start, end, impact });
  }
  return merged;
}

/** Places in a row, each of which is taken once: the first free one from a place on is found without looking at the taken ones again. */
function nextFree(length: number): { from(place: number): number; take(place: number): void } {
  const next = Array.from({ length: length + 1 }, (_, place) => place);
  return {
    from: place => {
      let found = place;
      while (next[found] !== found) found = next[found]!;
      // All on the way lead there at once from now on.
      for (let at = place; next[at] !== found; ) {
        const after = next[at]!;
        next[at] = found;
        at = after;
      }
      return found;
    },
    take: place => {
      next[place] = place + 1;
    },
  };
}

/**
 * Merged outages in runs without a gap: each is one time of being down, whatever its impacts. What lies wholly in one of the spans `joined`,
 * which are merged too, is no gap.
 */
export function outageRuns(merged: readonly Outage[], joined: readonly Span[] = []): (readonly Outage[])[] {
  const runs: Outage[][] = [];
  let end: EpochMs | undefined;
  let place = 0;
  for (const outage of merged) {
    while (end !== undefined && joined[place] && joined[place]!.end < outage.start) place++;
    const bridge = joined[place];
    const goesOn =
      outage.start === end ||
      (end !== undefined && bridge !== undefined && bridge.start <= end && bridge.end >= outage.start);
    if (goesOn) runs.at(-1)?.push(outage);
    else runs.push([outage]);
    end = outage.end;
  }
  return runs;
}
