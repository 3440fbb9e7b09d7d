import type { Downtime } from '../../indicators/kind.ts';
import type { PeriodReport } from '../../report/period.ts';

/** What is asked of each closed period to count its incidents. */
export type IncidentPeriod = {
  readonly period: Pick<PeriodReport, 'id' | 'start' | 'end'>;
  readonly downtime: Downtime | undefined;
  /** Whether its incidents earn a credit. */
  readonly earns: boolean;
};

/** The last period, and whether what was down at its end earned already. */
type Before = { readonly end: string; readonly isTaken: boolean };

/**
 * How many incidents each period counts, by the id of the period (RULES 25). One that reaches over the end of a period is part of the downtime of both,
 * and earns once: in the first of them that earns.
 *
 * @param periods oldest first
 */
export function incidentsByPeriod(periods: readonly IncidentPeriod[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let before: Before | undefined;
  for (const { period, downtime, earns } of periods) {
    const begun = downtime?.incidents ?? 0;
    const carriedIn = downtime?.carriedIn ?? 0;
    // Of periods that overlap each counts what began in it.
    const isNext = before === undefined || before.end <= period.start;
    const isTaken = before?.end === period.start && before.isTaken;
    counts.set(period.id, begun + (isNext && !isTaken ? carriedIn : 0));
    // Where nothing began in the period, what is down at its end was down before it.
    const isTakenHere = earns || (begun === 0 && isTaken);
    before = { end: period.end, isTaken: isTakenHere && reachesOver(period.end, downtime) };
  }
  return counts;
}

function reachesOver(end: string, downtime: Downtime | undefined): boolean {
  if (!downtime) return false;
  return downtime.goesOn || (downtime.lastEnd !== undefined && downtime.lastEnd > Date.parse(end));
}
