import type { Direction } from '../../ground/quantity.ts';
import { between, orMore } from '../lacking.ts';
import type { Reading } from '../measuring.ts';
import type { SpeedDetail } from './report.ts';
import type { Statistic } from './terms.ts';
import type { TimesFound } from './times-by-row.ts';

/**
 * The figure of a period that is not seen to its cut-off (RULES 3). Those within a time are from none to all of the ones that are still in theirs.
 * A time is at least what it is with the ages of those that wait where the data ends; with some still in theirs it may be any.
 */
export function readingWhileOpen(
  found: TimesFound,
  { kind }: Statistic,
  read: (found: TimesFound) => Reading<SpeedDetail>,
  direction: Direction | undefined,
): Reading<SpeedDetail> | undefined {
  const { items, pending, answered, answeredWithin } = found;
  if (items === 0) return undefined;
  if (kind !== 'within')
    return pending > 0 ? undefined : found.waiting > 0 ? orMore(read(found)) : read(found);
  const decided = (more: number): TimesFound => ({
    ...found,
    items: items + pending,
    answered: answered + more,
    answeredWithin: answeredWithin + more,
    waiting: found.waiting + pending - more,
    pending: 0,
  });
  return between(read(decided(0)), read(decided(pending)), direction);
}
