import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { Duration } from '../ground/calendar/duration.ts';
import { exact } from '../ground/exact.ts';
import type { TermsPath } from '../ground/finding.ts';
import { calendarName } from '../indicators/calendar-name.ts';
import type { Finder } from './finder.ts';

/** Durations of an objective run on the clock and the calendar that they name. */
export function checkDurations(finder: Finder, objective: ObjectiveTerms, index: number): void {
  const { indicator, settle } = objective;
  const path: TermsPath = ['objectives', index];
  const hasCalendar = calendarName(finder.agreement.terms, indicator) !== undefined;
  if (settle) {
    if (isWorking(settle) && !hasCalendar) missingCalendar(finder, [...path, 'settle']);
    checkWhole(finder, settle, [...path, 'settle']);
  }
  if (indicator.kind === 'depth' && isWorking(indicator.within) && !hasCalendar)
    missingCalendar(finder, [...path, 'indicator', 'within']);
  if (indicator.kind !== 'speed') return;
  const { statistic, clock } = indicator;
  if (statistic.kind === 'within')
    checkClock(finder, statistic.within, clock, [...path, 'indicator', 'statistic', 'within']);
  objective.target.forEach((target, place) => {
    if (target.kind !== 'fixed' || target.threshold.kind !== 'duration') return;
    const at = [...path, 'target', ...(objective.target.length > 1 ? [place] : []), target.direction];
    checkClock(finder, target.threshold.value, clock, at);
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
    } else checkWhole(finder, settle, path);
  }
}

function isWorking({ unit }: Duration): boolean {
  return unit === 'working-hour' || unit === 'working-day';
}

function missingCalendar(finder: Finder, path: TermsPath): void {
  finder.wrong(
    'missing-calendar',
    path,
    'Unexpected working time without a calendar, expected `calendar:` in the agreement',
    'Name a calendar',
  );
}

/** Months and working days have no fixed length, so there is no half of one. */
function checkWhole(finder: Finder, { amount, unit }: Duration, path: TermsPath): void {
  if ((unit !== 'month' && unit !== 'working-day') || exact(amount).d === 1n) return;
  const units = unit === 'month' ? 'months' : 'working days';
  finder.wrong('bad-value', path, `Unexpected \`${amount}\` ${units}, expected whole ${units}`, 'Round it');
}

function checkClock(finder: Finder, { unit }: Duration, clock: 'working' | 'wall', path: TermsPath): void {
  if (clock === 'wall' && unit === 'working-hour') {
    finder.wrong(
      'clock-mismatch',
      path,
      'Unexpected working hours on the wall clock, expected hours, or `clock: working`',
      'Write it in hours',
    );
  }
  if (clock === 'working' && (unit === 'day' || unit === 'week')) {
    finder.wrong(
      'clock-mismatch',
      path,
      `Unexpected ${unit}s on the working clock, expected hours of working time`,
      'Write it in working hours',
    );
  }
}
