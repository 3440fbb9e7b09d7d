import { Temporal } from 'temporal-polyfill';
import { dayMs } from './civil-day.ts';
import type { EpochMs } from './span.ts';
import { stepFinder } from './step-finder.ts';
import { zoneTransitions } from './transitions.ts';

/** What the clocks of a zone showed and will show, in integers. A clock time is ms since 1970-01-01T00:00 by that clock. */
export type ZoneClock = {
  /** What is to be added to an instant to have its clock time, in ms. */
  readonly offsetAt: (at: EpochMs) => number;
  /**
   * The instant of a clock time: of one shown twice the earlier, of one skipped as much later as the clocks were put forward
   * (RULES 5).
   */
  readonly instantOf: (reading: number) => EpochMs;
  /** The first instant at which the clock shows a time or, where that is skipped, a later one. */
  readonly firstAt: (reading: number) => EpochMs;
  /** Whether a clock time names no instant, or two. */
  readonly doubt: (reading: number) => 'skipped' | 'repeated' | undefined;
};

/** From when to when a zone is kept as a table; beyond it each reading asks for its own offset. */
const known = { from: Date.UTC(1969, 11, 1), to: Date.UTC(2200, 1, 1) };

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone; the table of a zone is made once. */
export function zoneClock(zone: string): ZoneClock {
  const clock = clocks.get(zone) ?? makeClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): ZoneClock {
  const table = zoneTransitions(zone, known.from, known.to);
  const changes = Float64Array.from(table, entry => entry.at);
  const offsets = Float64Array.from(table, entry => entry.offsetMs);
  const before = (place: number) => offsets[Math.max(place - 1, 0)]!;
  const readings = (offsetOf: (place: number) => number) => changes.map((at, place) => at + offsetOf(place));
  const lower = readings(place => Math.min(before(place), offsets[place]!));
  const byInstant = stepFinder(changes);
  // A clock time belongs to the offset before a change until both offsets have passed it.
  const byReading = stepFinder(readings(place => Math.max(before(place), offsets[place]!)));
  // What the clock would show at the instant of a change had it not changed.
  const byUnchanged = stepFinder(readings(before));
  const isKnown = (at: number) => at >= known.from + 2 * dayMs && at < known.to - 2 * dayMs;
  return {
    offsetAt: at => (isKnown(at) ? offsets[byInstant(at)]! : offsetFarAway(zone, at)),
    instantOf: reading =>
      isKnown(reading) ? reading - offsets[byReading(reading)]! : instantFarAway(zone, reading),
    firstAt: reading => {
      if (!isKnown(reading)) return firstFarAway(zone, reading);
      const place = byUnchanged(reading);
      return Math.max(changes[place]!, reading - offsets[place]!);
    },
    doubt: reading => {
      if (!isKnown(reading)) return undefined;
      const place = byReading(reading);
      if (place + 1 === table.length || reading < lower[place + 1]!) return undefined;
      return offsets[place + 1]! > offsets[place]! ? 'skipped' : 'repeated';
    },
  };
}

function offsetFarAway(zone: string, at: EpochMs): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

function instantFarAway(zone: string, reading: number): EpochMs {
  return shownAs(reading).toZonedDateTime(zone).epochMilliseconds;
}

function firstFarAway(zone: string, reading: number): EpochMs {
  const shown = shownAs(reading);
  const earlier = shown.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const isSkipped = !earlier.toPlainDateTime().equals(shown);
  return (isSkipped ? earlier.getTimeZoneTransition('next')! : earlier).epochMilliseconds;
}

function shownAs(reading: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(reading).toZonedDateTimeISO('UTC').toPlainDateTime();
}
