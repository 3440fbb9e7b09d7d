import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { type Exact, exact, exactText, sum } from '../../ground/exact.ts';
import type { MeasureSpan } from '../../ground/question.ts';
import { mergeIncidents, type Outage, outageRuns } from './merge-incidents.ts';

/** A row that says a service was down; without `end` it still is. */
export type Incident = {
  readonly row: number;
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  readonly impact: Exact;
};

/** What missing time counts as: nothing is said, available, or left out. */
export type Missing = 'no-data' | 'full' | 'dropped';

/** What counts as downtime, and what agreed exclusions leave. */
export type DowntimeRule = {
  /** Rows are incidents, or intervals of checks that are down where the share of errors is above `errorRate`. */
  readonly from:
    | { readonly kind: 'incidents' }
    | {
        readonly kind: 'checks';
        readonly intervalMs: number;
        readonly errorRate: Exact;
        /** Intervals with fewer requests are never down. */
        readonly requests: number;
      };
  /** What is down for a shorter time does not count. */
  readonly minimumMs: number;
  /** Whether excluded time leaves available time and downtime, or the downtime alone. */
  readonly exclusions: 'both' | 'downtime';
  readonly missing: Missing;
  /** What the data covers; time outside of it is missing. */
  readonly covered: Span | undefined;
};

/** The downtime of one span. Times in ms; `downtimeMs` is exact, as an impact may be any decimal. */
export type SpanDowntime = {
  readonly span: string;
  /** Time that was looked at, before exclusions. */
  readonly measuredMs: number;
  readonly excludedMs: number;
  /** Time of the span still to come that is not excluded. */
  readonly comingMs: number;
  /** What downtime is held against. */
  readonly availableMs: number;
  readonly downtimeMs: Exact;
  /** How many times the service was down, overlapping incidents taken as one. */
  readonly outages: number;
  /** Of those, how many began in the span. */
  readonly begun: number;
  readonly rows: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

/**
 * Downtime in a span: incidents as known at `until`, merged, at least `minimumMs` long before they are cut to the span, less agreed exclusions
 * (SEMANTICS 15). Undefined where there is no time to look at.
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
