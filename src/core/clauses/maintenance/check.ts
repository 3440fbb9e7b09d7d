import type { ObjectiveTerms } from '../../agreement/objective.ts';
import type { Finder } from '../../checks/finder.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { canLeaveOut } from './can-leave-out.ts';
import type { MaintenanceTerms } from './terms.ts';

/** Maintenance names objectives that time can be left out of, and has what its windows are made from. */
export function checkMaintenance(finder: Finder): void {
  const { terms } = finder.agreement;
  const clauses = terms.maintenance ?? [];
  clauses.forEach((clause, index) => {
    const path: TermsPath = ['maintenance', index];
    if (clauses.findIndex(each => each.id === clause.id) < index) {
      finder.wrong(
        'duplicate-id',
        [...path, 'id'],
        `Unexpected second \`${clause.id}\` in maintenance, expected each id once`,
        'Rename one of them',
      );
    }
    clause.objectives?.forEach((id, place) => {
      const at = [...path, 'objectives', place];
      if (!finder.refer(id, finder.names.objectives, 'objective', at)) return;
      const objective = terms.objectives.find(each => each.id === id);
      if (objective) checkTouched(finder, clause, objective, at);
    });
    checkWindows(finder, clause, path);
  });
}

/** A sum over the period has nothing to leave out without its goal; `pause` needs a clock, or time that is measured. */
function checkTouched(
  finder: Finder,
  { effect }: MaintenanceTerms,
  { id, indicator }: ObjectiveTerms,
  path: TermsPath,
): void {
  if (!canLeaveOut('remove', indicator, finder.agreement.terms.datasets)) {
    finder.wrong(
      'maintenance-of-no-time',
      path,
      `Unexpected maintenance of \`${id}\`, which time cannot be left out of, expected an objective measured in time, by checks of less than a day, or as a ratio`,
      'Remove it, or record an exclusion in events.csv, which prorates the goal',
    );
    return;
  }
  if (!canLeaveOut(effect, indicator, finder.agreement.terms.datasets)) {
    finder.wrong(
      'maintenance-without-clock',
      path,
      `Unexpected \`pause\` of \`${id}\`, which runs on no clock, expected \`remove\``,
      'Change the effect',
    );
  }
}

function checkWindows(
  finder: Finder,
  { every, from, hours, except, noticeDays }: MaintenanceTerms,
  path: TermsPath,
): void {
  const { effective } = finder.agreement.terms;
  if (every === undefined) {
    for (const [field, value] of Object.entries({ from, hours, except })) {
      if (value === undefined) continue;
      finder.wrong(
        'maintenance-fields',
        [...path, field],
        `Unexpected \`${field}\` without \`every\`, expected windows that only notices state`,
        'Add `every:`, or remove it',
      );
    }
    if (noticeDays === undefined) {
      finder.wrong(
        'missing-field',
        path,
        'Missing field `noticeDays` without `every`, expected how long before it maintenance is announced',
        'Add `noticeDays:`, 0 for at any time before',
      );
    }
  }
  if (from !== undefined && from < effective.from) {
    finder.wrong(
      'effective-order',
      [...path, 'from'],
      `Unexpected \`${from}\` before \`${effective.from}\`, the agreement’s first day, expected a later one`,
      'Correct the date, or leave it out',
    );
  }
}
