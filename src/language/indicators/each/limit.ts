import type { LimitReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { type Clock, formatAgreedDuration } from '../../format/duration.ts';
import { formatNumber } from '../../format/number.ts';

/** A limit as agreed: `30 min`, `8 h in working time`, `2 working days`, `no limit`. */
export function limitText(words: Catalogue, limit: LimitReport, clock: Clock): string {
  const text = plainLimit(words, limit, clock);
  return 'ms' in limit ? words.items.inClock(text, clock, 1) : text;
}

/** The same where the clock is said beside it: `8 h`, `2 working days`. */
export function plainLimit(words: Catalogue, limit: LimitReport, clock: Clock): string {
  if ('none' in limit) return words.items.noLimit;
  if ('days' in limit) return words.items.days[limit.of](formatNumber(limit.days), limit.days);
  return formatAgreedDuration(words, limit.ms, clock);
}

/** The clock that what is over a limit is told in: of days, time as it passes. */
export function clockOver(limit: LimitReport | undefined, clock: Clock): Clock {
  return limit !== undefined && 'days' in limit ? 'wall' : clock;
}
