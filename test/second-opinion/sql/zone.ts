import type { ZoneOffset } from '../../../src/core/calendar/transitions.ts';

/** Clock times that a zone skips or repeats: `[from, to)` in epoch ms as though the clock stood at UTC. */
export type DoubtfulSpan = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'skipped' | 'repeated';
};

/**
 * The offset in force at a clock time, in ms. A repeated hour is read at its first passing and a skipped one by the offset
 * before it, as Temporal's `compatible` does (SEMANTICS 5).
 */
export function localOffsetSql(local: string, table: readonly ZoneOffset[]): string {
  return stepsSql(local, table, (entry, before) => entry.at + Math.max(entry.offsetMs, before.offsetMs));
}

/** The offset in force at an instant, in ms. */
export function instantOffsetSql(instant: string, table: readonly ZoneOffset[]): string {
  return stepsSql(instant, table, entry => entry.at);
}

/** The clock times that do not name one instant. */
export function doubtfulSpans(table: readonly ZoneOffset[]): readonly DoubtfulSpan[] {
  return table.slice(1).flatMap((entry, index): readonly DoubtfulSpan[] => {
    const before = table[index]?.offsetMs ?? entry.offsetMs;
    if (before === entry.offsetMs) return [];
    const skipped = entry.offsetMs > before;
    const [low, high] = skipped ? [before, entry.offsetMs] : [entry.offsetMs, before];
    return [{ from: entry.at + low, to: entry.at + high, kind: skipped ? 'skipped' : 'repeated' }];
  });
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
