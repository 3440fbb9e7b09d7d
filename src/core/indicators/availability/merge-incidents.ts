import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { type Exact, exact } from '../../ground/exact.ts';

/** Time in which a share of the service, above 0 and up to 1, was down. */
export type Outage = Span & { readonly impact: Exact };

/**
 * The same time as sorted outages that do not overlap: where several do, the greatest impact holds (RULES 15). Outages that touch with the
 * same impact become one; empty ones and those without impact are dropped.
 */
export function mergeIncidents(incidents: readonly Outage[]): Outage[] {
  const real = incidents.filter(each => each.end > each.start && exact(each.impact).compare(0) > 0);
  const queue = real.toSorted((a, b) => a.start - b.start);
  const edges = [...new Set(queue.flatMap(each => [each.start, each.end]))].sort((a, b) => a - b);
  const merged: Outage[] = [];
  let active: Outage[] = [];
  let next = 0;
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1]!;
    active = active.filter(each => each.end > start);
    for (; queue[next] && queue[next]!.start <= start; next++) active.push(queue[next]!);
    const impact = greatest(active);
    if (impact === undefined) return;
    const last = merged.at(-1);
    if (last?.end === start && last.impact === impact)
      merged[merged.length - 1] = { start: last.start, end, impact };
    else merged.push({ start, end, impact });
  });
  return merged;
}

function greatest(outages: readonly Outage[]): Exact | undefined {
  let most: Exact | undefined;
  for (const { impact } of outages) if (most === undefined || exact(impact).gt(exact(most))) most = impact;
  return most;
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

/** How long a run was down, in ms, whatever its impacts. */
export function outageMs(run: readonly Outage[]): number {
  return run.reduce((total, each) => total + each.end - each.start, 0);
}
