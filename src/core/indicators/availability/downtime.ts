import type { MeasureSpan } from '../../ground/asked.ts';
import type { DowntimeRule, SpanDowntime } from '../../ground/availability-question.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect, mergeSpans, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { type Exact, exact, exactText, type Fraction, sum } from '../../ground/exact.ts';
import { mergeIncidents, type Outage, outageMs, outageRuns } from './merge-incidents.ts';

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
 *
 * @param missing intervals of checks without a row; what the data does not cover is missing too
 */
export function downtimeIn(
  span: MeasureSpan,
  incidents: readonly Incident[],
  missing: readonly Span[],
  rule: DowntimeRule,
  without: readonly Span[],
): SpanDowntime | undefined {
  const whole = [{ start: span.start, end: Math.min(span.end, span.until) }];
  const unseen = unseenIn(span, missing, rule);
  const measured = rule.missing === 'dropped' ? subtract(whole, unseen) : mergeSpans(whole);
  const measuredMs = totalMs(measured);
  if (measuredMs === 0) return undefined;
  const known = knownIn(span, incidents, rule);
  const excluded = intersect(measured, without);
  const left = subtract(measured, excluded);
  const coming = [{ start: Math.max(span.start, span.until), end: span.end }];
  const runs = runsOf(known, rule.missing === 'dropped' ? unseen : [], rule, left);
  const downtimeMs = exactText(downIn(runs));
  const worstMs = rule.missing === 'no-data' ? atWorst(known, unseen, rule, left) : undefined;
  const isOpen = worstMs !== undefined && worstMs !== downtimeMs;
  const inside = intersect(subtract(whole, without), unseen);
  // How long what is down at the end goes on may be all that is not known.
  const unknown = inside.length > 0 || !isOpen ? inside : subtract(unseen, whole);
  const behind = known.filter(each => intersect([each], left).length > 0).map(each => each.row);
  return {
    span: span.id,
    measuredMs,
    excludedMs: totalMs(excluded),
    comingMs: totalMs(rule.exclusions === 'both' ? subtract(coming, without) : coming),
    missingMs: totalMs(unknown),
    missingFrom: unknown[0]?.start,
    availableMs: rule.exclusions === 'both' ? totalMs(left) : measuredMs,
    downtimeMs,
    worstMs: isOpen ? worstMs : undefined,
    outages: runs.length,
    begun: runs.filter(each => each.start >= span.start).length,
    rows: behind.length,
    firstRow: behind.length > 0 ? Math.min(...behind) : 0,
    lastRow: behind.length > 0 ? Math.max(...behind) : 0,
  };
}

/** From where an outage that reaches into a span is looked at: what is longer is long enough, and began before. */
function windowOf(span: MeasureSpan, { minimumMs }: DowntimeRule): Span {
  return { start: span.start - Math.max(minimumMs, 1), end: span.until };
}

/** Time of which the data says nothing, merged; what lies before all that it covers is asked about only in the span itself. */
function unseenIn(span: MeasureSpan, missing: readonly Span[], rule: DowntimeRule): Span[] {
  const window = windowOf(span, rule);
  const covered = rule.covered ? [rule.covered] : [];
  const start = Math.max(window.start, Math.min(span.start, rule.covered?.start ?? span.start));
  const outside = subtract([{ start, end: span.until }], covered);
  const near = missing.filter(each => each.start < window.end && each.end > window.start);
  return intersect([...outside, ...near], [window]);
}

type Known = Outage & { readonly row: number };

/** The incidents that reach into the window, as known at `until`; one without an end is known to go on as far as the data reaches. */
function knownIn(span: MeasureSpan, incidents: readonly Incident[], rule: DowntimeRule): Known[] {
  const window = windowOf(span, rule);
  const last = Math.min(span.until, rule.covered?.end ?? span.until);
  return incidents.flatMap(each => {
    const end = Math.min(each.end ?? Math.max(last, each.start), span.until);
    return each.start < span.until && end > window.start ? [{ ...each, end }] : [];
  });
}

type Run = { readonly start: EpochMs; readonly downMs: Fraction };

/** The outages that are long enough and touch what is left, with their time there. */
function runsOf(
  outages: readonly Outage[],
  joined: readonly Span[],
  { minimumMs }: DowntimeRule,
  left: readonly Span[],
): readonly Run[] {
  return outageRuns(mergeIncidents(outages), joined)
    .filter(run => outageMs(run) >= minimumMs)
    .map(run => ({ start: run[0]!.start, downMs: weighted(run, left) }))
    .filter(({ downMs }) => downMs.compare(0) > 0);
}

/** Downtime if all of which nothing is known were down. */
function atWorst(
  known: readonly Outage[],
  unseen: readonly Span[],
  rule: DowntimeRule,
  left: readonly Span[],
): Exact {
  return exactText(downIn(runsOf([...known, ...unseen.map(wholly)], [], rule, left)));
}

function downIn(runs: readonly Run[]): Fraction {
  return sum(runs.map(each => each.downMs));
}

function wholly(span: Span): Outage {
  return { ...span, impact: '1' };
}

function weighted(run: readonly Outage[], left: readonly Span[]) {
  return sum(run.map(each => exact(each.impact).mul(totalMs(intersect([each], left)))));
}
