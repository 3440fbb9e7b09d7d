import type { MeasureSpan } from '../../ground/asked.ts';
import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Sight } from './item.ts';
import type { Case, JudgedItem } from './judge-items.ts';
import { type EachTerms, leavesOf, type Promised } from './terms.ts';

/** Something that waits, and will be late by a condition if nothing happens. */
export type DueItem = Pick<JudgedItem, 'id' | 'row' | 'owner' | 'reopenedAt' | 'severity' | 'calendar'> & {
  readonly leaf: Promised | undefined;
  /** The first instant at which nothing is left of its time. */
  readonly dueAt: EpochMs;
};

/**
 * What waits as far as is seen of a period, and has nothing left of its time at most `beforeMs` after `asOf`, as time passes (RULES 26): soonest
 * first. What is paused and has some of its time left is not among them.
 */
export function dueSoonOf(
  cases: readonly Case[],
  { now, until: known }: Pick<MeasureSpan, 'now' | 'until'>,
  beforeMs: number,
  { promise }: Pick<EachTerms, 'promise'>,
): readonly DueItem[] {
  if (now === undefined) return [];
  const found = cases.flatMap(each => dueItem(each, known, now + beforeMs, promise) ?? []);
  return found.sort((a, b) => a.dueAt - b.dueAt || a.row - b.row);
}

function dueItem(each: Case, known: EpochMs, latest: EpochMs, promise: Promised): DueItem | undefined {
  const standing = each.at < known ? each.standing({ until: known }) : undefined;
  if (standing?.state !== 'pending') return undefined;
  const item = each.item({ until: known });
  const isLate = (until: EpochMs, part?: Promised) =>
    each.standing(ahead(known, until), part)?.state === 'missed';
  if (!isLate(latest)) return undefined;
  // By the limit of its owner and severity by now, what is late stays so.
  const { stints, severities } = item.history;
  let low = Math.max(each.at, stints.at(-1)!.start, severities.at(-1)!.from.at) - 1;
  let dueAt = latest;
  while (dueAt - low > 1) {
    const middle = Math.floor((low + dueAt) / 2);
    if (isLate(middle)) dueAt = middle;
    else low = middle;
  }
  const leaf =
    leavesOf(promise).find(part => isLate(dueAt, part) && !isLate(low, part)) ??
    each.standing(ahead(known, dueAt))?.leaf;
  const { id, row, reopenedAt, severity, calendar } = standing;
  const owner = standing.owner ?? stints.at(-1)?.owner;
  return { id, row, owner, reopenedAt, severity, calendar, leaf, dueAt };
}

/** How it will be at an instant, if nothing happens any more. */
function ahead(known: EpochMs, until: EpochMs): Sight {
  return { until, aheadOf: known };
}
