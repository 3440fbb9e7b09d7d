import type { MeasureSpan } from '../../ground/asked.ts';
import type { DowntimeRule, SpanDowntime } from '../../ground/availability-question.ts';
import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import { intersect, mergeSpans, subtract, totalMs } from '../../ground/calendar/overlap.ts';
import { stepFinder } from '../../ground/calendar/step-finder.ts';
import { type Exact, exact, exactText, type Fraction, sum } from '../../ground/exact.ts';
import { type FineIncidents, fineIncidents, wholeMs } from './fine-times.ts';
import type { Incident } from './incident.ts';
import { roundedIn } from './interval-end.ts';
import { mergeIncidents, type Outage, outageRuns } from './merge-incidents.ts';
import { overAt } from './over-at.ts';

/**
 * Downtime in a span: incidents as known at `until`, merged, at least `minimumMs` long before they are cut to the span, less agreed exclusions,
 * each in whole units where the rule says one (RULES 15). Undefined where there is no time to look at.
 *
 * @param rows all incidents that are known: those that began after `until` say when the last one was over, and nothing else
 * @param missing intervals of checks without a row; what the data does not cover is missing too
 */
export function downtimeIn(
  span: MeasureSpan,
  rows: readonly Incident[],
  missing: readonly Span[],
  rule: DowntimeRule,
  without: readonly Span[],
): SpanDowntime | undefined {
  const whole = [{ start: span.start, end: Math.min(span.end, span.until) }];
  const unseen = unseenIn(span, missing, rule);
  const measured = rule.missing === 'dropped' ? subtract(whole, unseen) : mergeSpans(whole);
  const measuredMs = totalMs(measured);
  if (measuredMs === 0) return undefined;
  const { incidents, msOf } = fineIncidents(rows);
  const known = knownIn(span, incidents, rule);
  const excluded = intersect(measured, without);
  const left = subtract(measured, excluded);
  const coming = [{ start: Math.max(span.start, span.until), end: span.end }];
  const runs = runsOf(known, rule.missing === 'dropped' ? unseen : [], rule, left, span.until, msOf);
  const downtimeMs = exactText(downIn(runs, rule));
  const worstMs =
    rule.missing === 'no-data' ? atWorst(known, unseen, rule, left, span.until, msOf) : undefined;
  const isOpen = worstMs !== undefined && worstMs !== downtimeMs;
  const inside = intersect(subtract(whole, without), unseen);
  // How long what is down at the end goes on may be all that is not known.
  const unknown = inside.length > 0 || !isOpen ? inside : subtract(unseen, whole);
  const lastSeen = runs.at(-1)?.end;
  const lastEnd = lastSeen === undefined ? undefined : overAt(lastSeen, incidents, rule);
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
    withRestMs: rule.wholeMs === undefined ? undefined : exactText(sum(runs.map(each => each.downMs))),
    worstMs: isOpen ? worstMs : undefined,
    outages: runs.length,
    lastEnd: lastEnd === undefined ? undefined : wholeMs(lastEnd),
    ...(lastSeen !== undefined && lastEnd === undefined && { goesOn: true }),
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

/**
 * Time of which the data says nothing, merged. What lies before all that it covers is asked about only where it reaches into the span: what was
 * down then may have begun earlier.
 */
function unseenIn(span: MeasureSpan, missing: readonly Span[], rule: DowntimeRule): Span[] {
  const window = windowOf(span, rule);
  const known = rule.covered[0]?.start ?? span.start;
  const start = known > span.start ? window.start : Math.max(window.start, known);
  const outside = subtract([{ start, end: span.until }], rule.covered);
  const near = missing.filter(each => each.start < window.end && each.end > window.start);
  return intersect([...outside, ...near], [window]);
}

type Known = Outage & {
  readonly row: number;
  /** Whether the row says no end, so that it may go on to the end of what is seen. */
  readonly isOpen: boolean;
};

/**
 * The incidents that reach into the window, as known at `until`: what the rows say of time that the data does not cover counts for nothing, but
 * for when something began before all that it covers. One without an end is known to go on as far as the data reaches: where missing time is not
 * known, to the first hole, in which it may have ended.
 */
function knownIn(span: MeasureSpan, incidents: readonly Incident[], rule: DowntimeRule): Known[] {
  const window = windowOf(span, rule);
  const { covered } = rule;
  const reachFrom = (at: EpochMs) =>
    rule.missing === 'no-data' ? covered.find(each => each.end > at) : covered.at(-1);
  const seen = covered.map((each, place) =>
    place > 0 ? each : { ...each, start: Number.NEGATIVE_INFINITY },
  );
  const known: Known[] = [];
  for (const { row, start, end: stamped, impact } of incidents) {
    if (start >= span.until) continue;
    const last = Math.min(span.until, reachFrom(start)?.end ?? span.until);
    const end = Math.min(stamped ?? Math.max(last, start), span.until);
    const isOpen = stamped === undefined;
    if (!isOpen && end <= window.start) continue;
    for (const each of seen) {
      if (each.end <= start) continue;
      if (each.start > start && each.start >= end) break;
      const part = { start: Math.max(start, each.start), end: Math.min(end, each.end) };
      known.push({ row, ...part, impact, isOpen: isOpen && part.end === end });
    }
  }
  return known;
}

type MsOf = FineIncidents['msOf'];
type Run = Span & { readonly downMs: Fraction };

/** The outages that are long enough and touch what is left, with their time there. */
function runsOf(
  outages: readonly Outage[],
  joined: readonly Span[],
  rule: DowntimeRule,
  left: readonly Span[],
  until: EpochMs,
  msOf: MsOf,
): readonly Run[] {
  const downMsOf = weightedBy(left, msOf);
  const isLong = longEnough(outages, rule, until, msOf);
  return outageRuns(mergeIncidents(outages), joined)
    .filter(isLong)
    .map(run => ({ start: run[0]!.start, end: run.at(-1)!.end, downMs: downMsOf(run) }))
    .filter(({ downMs }) => downMs.compare(0) > 0);
}

/** Whether a run of outages is long enough to count: of checks it is so many intervals, each of which may have come early or late. */
function longEnough(
  outages: readonly Outage[],
  { from, minimumMs }: DowntimeRule,
  until: EpochMs,
  msOf: MsOf,
): (run: readonly Outage[]) => boolean {
  if (minimumMs === 0 || (from.kind === 'checks' && minimumMs <= from.intervalMs)) return () => true;
  if (from.kind !== 'checks') return run => sum(run.map(msOf)).compare(minimumMs) >= 0;
  // One that is cut where nothing more is seen counts as far as it is seen.
  const whole = outages.filter(({ end }) => end < until);
  const moreIn = roundedIn(whole, from.intervalMs);
  return run => totalMs(run) + moreIn({ start: run[0]!.start, end: run.at(-1)!.end }) >= minimumMs;
}

/** Downtime if all of which nothing is known were down, and what has no end went on. */
function atWorst(
  known: readonly Known[],
  unseen: readonly Span[],
  rule: DowntimeRule,
  left: readonly Span[],
  until: EpochMs,
  msOf: MsOf,
): Exact {
  const longest = known.map(each => (each.isOpen ? { ...each, end: Math.max(each.end, until) } : each));
  return exactText(downIn(runsOf([...longest, ...unseen.map(wholly)], [], rule, left, until, msOf), rule));
}

/** The time of all outages, of each the whole units alone where the rule says one. */
function downIn(runs: readonly Run[], { wholeMs }: DowntimeRule): Fraction {
  return sum(
    runs.map(({ downMs }) => (wholeMs === undefined ? downMs : downMs.div(wholeMs).floor(0).mul(wholeMs))),
  );
}

function wholly(span: Span): Outage {
  return { ...span, impact: '1' };
}

/** Tells the time of an outage, by its impacts, in what is left: in sorted spans that neither overlap nor touch, of which only those near it are looked at. */
function weightedBy(left: readonly Span[], msOf: MsOf): (run: readonly Outage[]) => Fraction {
  const lastBefore = stepFinder(left.map(({ start }) => start));
  const msIn = ({ start, end }: Span) => {
    const parts: Fraction[] = [];
    for (
      let place = Math.max(0, lastBefore(start));
      place < left.length && left[place]!.start < end;
      place++
    ) {
      const part = { start: Math.max(start, left[place]!.start), end: Math.min(end, left[place]!.end) };
      if (part.start < part.end) parts.push(msOf(part));
    }
    return sum(parts);
  };
  return run => sum(run.map(each => exact(each.impact).mul(msIn(each))));
}
