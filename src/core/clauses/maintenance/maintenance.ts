import { durationMs } from '../../ground/calendar/duration.ts';
import { dateOf, type EpochMs, isoUtc, type Span, startOfDay } from '../../ground/calendar/instant.ts';
import { intersect, mergeSpans, totalMs } from '../../ground/calendar/overlap.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import type { Finding } from '../../ground/finding.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { sayOfRow } from '../../ground/say-of-row.ts';
import type { MaintenanceReport, MaintenanceWindow } from '../../report/maintenance.ts';
import type { ClauseContext, LeaveOut } from '../kind.ts';
import { objectivesOf } from '../misses.ts';
import { type AnnouncedWindow, announcedIn, noticesOf } from './announced.ts';
import { checkNotices } from './check-notices.ts';
import type { MaintenanceTerms } from './terms.ts';
import { windowsOf } from './windows.ts';
import { withinAllowance } from './within-allowance.ts';

/**
 * A clause of maintenance with what it leaves out of the measurements of its objectives. It is part of what was promised, so the first reading is
 * without it and a period that keeps its target is `met`; what the parties exclude after the fact is a second reading, and `excused` (RULES 20).
 */
export type Maintenance = {
  readonly report: MaintenanceReport;
  readonly effect: MaintenanceTerms['effect'];
  /** Ids of the objectives it touches. */
  readonly objectives: readonly string[];
  /** One per window, those to come included: what of it is left out, none of it where it was not announced. */
  readonly windows: readonly WindowSpans[];
  /** All time left out, merged. */
  readonly spans: readonly Span[];
  /** Path of events.csv, whose rows are the notices. */
  readonly eventsFile: string;
  /** About its notices. */
  readonly findings: readonly Finding[];
};

/** What of a window is left out, and the row of its notice. */
export type WindowSpans = { readonly spans: readonly Span[]; readonly row: number | undefined };

/** The clauses of maintenance, with their windows that begin before `until`; what is known of notices is what was recorded before `asOf`. */
export const maintenanceOf: LeaveOut<MaintenanceTerms, Maintenance> = (clauses, context, until) =>
  clauses.map(terms => clauseOf(terms, context, until));

function clauseOf(
  terms: MaintenanceTerms,
  { around, facts, asOf }: ClauseContext,
  until: EpochMs,
): Maintenance {
  const { effective } = around;
  const zone = terms.zone ?? around.zone;
  const inForce = {
    start: startOfDay(effective.from, zone),
    end: Math.min(until, effective.to ? startOfDay(addDays(effective.to, 1), zone) : until),
  };
  const notices = noticesOf(terms, facts.events, zone, asOf);
  const candidates = terms.every
    ? windowsOf(terms, zone, inForce)
    : onceEach(notices.flatMap(each => intersect([each.span], [inForce])));
  const needsNotice = terms.noticeDays !== undefined;
  const announced = candidates.map(
    (window): AnnouncedWindow =>
      needsNotice ? announcedIn(window, notices) : { window, announced: [window] },
  );
  const left = withinAllowance(
    announced.map(each => each.announced),
    terms.atMost,
    zone,
  );
  const windows = left.map((spans, place): WindowSpans => ({ spans, row: announced[place]?.notice?.row }));
  const touched = objectivesOf(terms, around.objectives).filter(each => each.canLeaveOut(terms.effect));
  const ids = touched.map(each => each.id);
  const spans = mergeSpans(left.flat());
  const { hours, every, noticeDays, atMost } = terms;
  const { eventsFile } = facts;
  const findings: Finding[] = [];
  checkNotices(terms, announced, notices, zone, inForce.end, sayOfRow(eventsFile, findings, 'warning'));
  const report: MaintenanceReport = {
    source: 'agreement',
    id: terms.id,
    text: terms.text,
    objectives: ids,
    effect: terms.effect,
    ...(every && { every }),
    ...(every && hours && { hours: hours.join('-') }),
    zone,
    ...(noticeDays !== undefined && { noticeDays }),
    ...(atMost && { allowance: { time: time(durationMs(atMost.time) ?? 0), per: atMost.per } }),
    agreedBy: Object.keys(around.parties),
    excluded: time(totalMs(intersect(spans, [{ start: inForce.start, end: asOf }]))),
    windows: announced.flatMap((each, place) =>
      each.window.start < asOf ? [windowReport(each, left[place] ?? [], zone)] : [],
    ),
  };
  return { report, effect: terms.effect, objectives: ids, windows, spans, eventsFile, findings };
}

function windowReport(
  { window, announced, notice }: AnnouncedWindow,
  left: readonly Span[],
  zone: string,
): MaintenanceWindow {
  const withoutNotice = notice ? 'announced-late' : 'not-announced';
  const isWhole = totalMs(left) === totalMs(announced);
  return {
    start: isoUtc(window.start),
    end: isoUtc(window.end),
    startDate: dateOf(window.start, zone),
    state: announced.length === 0 ? withoutNotice : isWhole ? 'counts' : 'over-allowance',
    excluded: time(totalMs(left)),
    ...(notice && { notice: { at: isoUtc(notice.at), row: notice.row } }),
  };
}

function time(ms: number): Quantity {
  return { value: String(ms), unit: { kind: 'duration', clock: 'wall' } };
}

/** Spans in order, the same one only once. */
function onceEach(spans: readonly Span[]): Span[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.filter(({ start, end }, place) => {
    const before = inOrder[place - 1];
    return before?.start !== start || before.end !== end;
  });
}
