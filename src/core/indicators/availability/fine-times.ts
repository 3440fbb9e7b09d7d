import type { EpochMs, Span } from '../../ground/calendar/instant.ts';
import type { Stamp } from '../../ground/calendar/stamp.ts';
import { exact, type Fraction } from '../../ground/exact.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { Incident } from './incident.ts';

/** Between two ms of the years that are read so many instants are numbers of their own; what is more in one ms counts as the last of them. */
const mostInMs = 1023;
const nanosOfMs = 1_000_000;

/**
 * Incidents whose times are numbers in the order of what they stand for: a whole ms is itself, and one with nanoseconds lies anywhere between two,
 * the same for the same. How long something took only `msOf` tells.
 */
export type FineIncidents = {
  readonly incidents: readonly Incident[];
  readonly msOf: (span: Span) => Fraction;
};

export const fineIncidents = onceFor((rows: readonly Incident[]): FineIncidents => {
  const stamps = rows.flatMap(each => [startOf(each), endOf(each) ?? []].flat()).filter(each => each.nanos);
  if (stamps.length === 0) return { incidents: rows, msOf: ({ start, end }) => exact(end - start) };
  const nanosAt = new Map<number, number>();
  const placeOf = new Map<string, number>();
  for (const [at, own] of Map.groupBy(stamps, each => each.at)) {
    const nanos = [...new Set(own.map(each => each.nanos ?? 0))].sort((a, b) => a - b);
    nanos.forEach((each, rank) => {
      const place = at + Math.min(rank + 1, mostInMs) / (mostInMs + 1);
      placeOf.set(keyOf({ at, nanos: each }), place);
      nanosAt.set(place, each);
    });
  }
  const fine = (stamp: Stamp) => placeOf.get(keyOf(stamp)) ?? stamp.at;
  const nanosOf = (at: number) => nanosAt.get(at) ?? 0;
  return {
    incidents: rows.map(each => {
      const end = endOf(each);
      return { ...each, start: fine(startOf(each)), end: end && fine(end) };
    }),
    msOf: ({ start, end }) =>
      exact(wholeMs(end) - wholeMs(start)).add(exact(nanosOf(end) - nanosOf(start)).div(nanosOfMs)),
  };
});

/** The ms that an instant lies in. */
export function wholeMs(at: number): EpochMs {
  return Math.floor(at);
}

function startOf({ start, startNanos }: Incident): Stamp {
  return { at: start, nanos: startNanos };
}

function endOf({ end, endNanos }: Incident): Stamp | undefined {
  return end === undefined ? undefined : { at: end, nanos: endNanos };
}

function keyOf({ at, nanos = 0 }: Stamp): string {
  return `${at} ${nanos}`;
}
