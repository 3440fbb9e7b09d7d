import type { EpochMs } from './instant.ts';

/**
 * The instant since which something holds without a break up to `at`; undefined where it does not hold. It is looked at
 * where it may change, and holds or not until the next such instant.
 */
export function heldSince(
  changes: readonly EpochMs[],
  holds: (at: EpochMs) => boolean,
  at: EpochMs,
): EpochMs | undefined {
  if (!holds(at)) return undefined;
  const inTime = [...new Set(changes.filter(each => each <= at))].sort((a, b) => a - b);
  return inTime[inTime.findLastIndex(each => !holds(each)) + 1];
}
