import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { ClauseAround } from '../around.ts';
import { usableBefore } from '../right-window.ts';
import type { ClaimStart, ClaimWindow } from './claim-window.ts';

/** When a window of each start begins; undefined where that has not happened. */
export type WindowStarts = Readonly<Record<ClaimStart, EpochMs | undefined>>;

/** The instant before which a claim has to be made (RULES 25), which is in time up to the cut-off in any case. Undefined while the window has not begun. */
export function claimBefore(
  { from = 'period', ...within }: ClaimWindow,
  starts: WindowStarts,
  around: Pick<ClauseAround, 'zone' | 'calendar'>,
): EpochMs | undefined {
  const at = starts[from];
  if (at === undefined) return undefined;
  const end = usableBefore({ at, isEnd: from === 'period' || from === 'cut-off' }, within, around);
  return end === undefined ? undefined : Math.max(end, starts['cut-off'] ?? end);
}
