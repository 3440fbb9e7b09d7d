import type { ZoneOffset } from '../../../src/core/ground/calendar/transitions.ts';

/**
 * The offset in force at a clock time, in ms. A repeated hour is read at its first passing and a skipped one by the offset
 * before it, as Temporal's `compatible` does (RULES 5).
 */
export function localOffsetSql(local: string, table: readonly ZoneOffset[]): string {
  return stepsSql(local, table, (entry, before) => entry.at + Math.max(entry.offsetMs, before.offsetMs));
}

/** The offset in force at an instant, in ms. */
export function instantOffsetSql(instant: string, table: readonly ZoneOffset[]): string {
  return stepsSql(instant, table, entry => entry.at);
}

function stepsSql(
  value: string,
  table: readonly ZoneOffset[],
  startsAt: (entry: ZoneOffset, before: ZoneOffset) => number,
): string {
  const steps = table.slice(1).map((entry, index) => {
    const before = table[index] ?? entry;
    return `WHEN ${value} < ${startsAt(entry, before)} THEN ${before.offsetMs}`;
  });
  const last = table.at(-1)?.offsetMs ?? 0;
  return steps.length === 0 ? `CAST(${last} AS BIGINT)` : `CASE ${steps.join(' ')} ELSE ${last} END`;
}
