import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { Duration } from '../ground/calendar/duration.ts';
import type { Say } from '../ground/say.ts';
import { checkClock } from '../indicators/check-clock.ts';
import { targetOf } from '../targets/index.ts';
import type { Targeted } from '../targets/kind.ts';
import type { Finder } from './finder.ts';

/** Durations of an objective run on the clock and the calendar that they name; paths are below the objective. */
export function checkDurations(
  say: Say,
  { settle, target }: ObjectiveTerms,
  { clock }: Pick<Targeted, 'clock'>,
  calendar: string | undefined,
): void {
  if (settle) {
    if (isWorking(settle) && calendar === undefined) say.needsCalendar(['settle'], 'working time', false);
    say.needsWhole(['settle'], settle);
  }
  if (clock === undefined) return;
  target.forEach((each, place) => {
    const { threshold, direction } = targetOf(each);
    if (threshold?.kind !== 'duration') return;
    const at = ['target', ...(target.length > 1 ? [place] : []), direction];
    checkClock(say, threshold.value, clock, at, 'figure');
  });
}

/** A dataset settles by the calendar of everyday, so that a target of any objective can wait for it. */
export function checkSettling(finder: Finder): void {
  for (const [name, { settle }] of Object.entries(finder.agreement.terms.datasets)) {
    if (!settle) continue;
    const path = ['datasets', name, 'settle'];
    if (isWorking(settle)) {
      finder.wrong(
        'bad-value',
        path,
        'Unexpected working time of a dataset, expected hours, days, weeks or months',
        'Write it in days',
      );
    } else finder.needsWhole(path, settle);
  }
}

function isWorking({ unit }: Duration): boolean {
  return unit === 'working-hour' || unit === 'working-day';
}
