import type { MeasureSpan } from '../../ground/asked.ts';
import type { DowntimeRule, SpanDowntime } from '../../ground/availability-question.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { type Exact, exact, exactText, sum } from '../../ground/exact.ts';
import { mergeIncidents, type Outage, outageRuns } from './merge-incidents.ts';

/** A row that says a service was down; without `end` it still is. */
export type Incident = {
  readonly row: number;
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  readonly impact: Exact;
};

/**
 * Downtime in a span: incidents as known at `until`, merged, at least `minimumMs` long before they are cut to the span, less agreed exclusions
 * (RULES 15). Undefined where there is no time to look at.
 */
export function downtimeIn(
  span: MeasureSpan,
  incidents: readonly Incident[],
  rule: DowntimeRule,
  without: readonly Span[],
): SpanDowntime | undefined {
  const whole = [{ start: span.start, end: Math.min(span.end, span.until) }];
  const measured =
    rule.missing === 'dropped'
      ? intersect(whole, rule.covered ? [rule.covered] : [])
      : intersect(whole, whole);
  const measuredMs = totalMs(measured);
  if (measuredMs === 0) return undefined;
  const known = incidents
    .filter(each => each.start < span.until)
    .map(each => ({ ...each, end: Math.min(each.end ?? span.until, span.until) }));
  const excluded = intersect(measured, without);
  const left = subtract(measured, excluded);
  const coming = [{ start: Math.max(span.start, span.until), end: span.end }];
  const runs = outageRuns(mergeIncidents(known))
    .filter(run => run.at(-1)!.end - run[0]!.start >= rule.minimumMs)
    .map(run => ({ start: run[0]!.start, downMs: weighted(run, left) }))
    .filter(({ downMs }) => downMs.compare(0) > 0);
  const behind = known.filter(each => intersect([each], left).length > 0).map(each => each.row);
  return {
    span: span.id,
    measuredMs,
    excludedMs: totalMs(excluded),
    comingMs: totalMs(rule.exclusions === 'both' ? subtract(coming, without) : coming),
    availableMs: rule.exclusions === 'both' ? totalMs(left) : measuredMs,
    downtimeMs: exactText(sum(runs.map(each => each.downMs))),
    outages: runs.length,
    begun: runs.filter(each => each.start >= span.start).length,
    rows: behind.length,
    firstRow: behind.length > 0 ? Math.min(...behind) : 0,
    lastRow: behind.length > 0 ? Math.max(...behind) : 0,
  };
}

function weighted(run: readonly Outage[], left: readonly Span[]) {
  return sum(run.map(each => exact(each.impact).mul(totalMs(intersect([each], left)))));
}
