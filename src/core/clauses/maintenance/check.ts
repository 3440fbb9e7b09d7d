import { isEmpty } from '../../ground/calendar/recurrence.ts';
import { pauseWithoutClock, type Say } from '../../ground/say.ts';
import type { ClauseAround, ObjectiveAround } from '../around.ts';
import type { MaintenanceTerms } from './terms.ts';

/** Maintenance names objectives that time can be left out of, and has what its windows are made from; `say` reports below the list. */
export function checkMaintenance(clauses: readonly MaintenanceTerms[], say: Say, around: ClauseAround): void {
  clauses.forEach((clause, place) => {
    if (clauses.findIndex(each => each.id === clause.id) < place)
      say.secondId([place, 'id'], clause.id, 'maintenance');
    checkClause(clause, say.below([place]), around);
  });
}

function checkClause(clause: MaintenanceTerms, say: Say, around: ClauseAround): void {
  clause.objectives?.forEach((id, place) => {
    if (!say.refer(id, around.names.objectives, 'objective', ['objectives', place])) return;
    const objective = around.objectives.find(each => each.id === id);
    if (objective) checkTouched(clause, objective, say.below(['objectives', place]));
  });
  checkWindows(clause, say, around);
}

/** A sum over the period has nothing to leave out without its goal; `pause` needs a clock, or time that is measured. */
function checkTouched({ effect }: MaintenanceTerms, objective: ObjectiveAround, say: Say): void {
  const { id } = objective;
  if (!objective.canLeaveOut('remove')) {
    say.wrong(
      'maintenance-of-no-time',
      [],
      `Unexpected maintenance of \`${id}\`, which time cannot be left out of, expected an objective measured in time, by checks of less than a day, or as a ratio`,
      'Remove it, or record an exclusion in events.csv, which prorates the goal',
    );
    return;
  }
  if (!objective.canLeaveOut(effect)) {
    say.wrong('maintenance-without-clock', [], pauseWithoutClock(id, '`remove`'), 'Change the effect');
  }
}

function checkWindows(
  { every, from, hours, except, noticeDays }: MaintenanceTerms,
  say: Say,
  { effective }: ClauseAround,
): void {
  if (every === undefined) {
    for (const [field, value] of Object.entries({ from, hours, except })) {
      if (value === undefined) continue;
      say.wrong(
        'maintenance-fields',
        [field],
        `Unexpected \`${field}\` without \`every\`, expected windows that only notices state`,
        'Add `every:`, or remove it',
      );
    }
    if (noticeDays === undefined) {
      say.wrong(
        'missing-field',
        [],
        'Missing field `noticeDays` without `every`, expected how long before it maintenance is announced',
        'Add `noticeDays:`, 0 for at any time before',
      );
    }
  }
  const first = from ?? effective.from;
  if (every !== undefined && isEmpty({ rule: every, from: first })) say.emptyRule(['every'], every, first);
  if (from !== undefined && from < effective.from) say.beforeFirstDay(['from'], from, effective.from);
}
