import type { Finder } from '../../checks/finder.ts';
import { addDuration } from '../../ground/calendar/add-duration.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { EndingTerms } from './terms.ts';

/** Conditions of endings name parties that exist, and fit what they count (SEMANTICS 27). */
export function checkEndings(finder: Finder): void {
  finder.agreement.terms.termination.forEach((ending, index) => {
    const path: TermsPath = ['termination', index];
    checkNamed(finder, ending, path);
    checkFields(finder, ending, path);
    checkTimes(finder, ending, path);
    checkPeriods(finder, ending, path);
  });
}

function checkNamed(finder: Finder, { by, when }: EndingTerms, path: TermsPath): void {
  const { parties } = finder.names;
  if (by !== undefined && by !== 'other')
    by.forEach((party, place) => {
      finder.refer(party, parties, 'party', [...path, 'by', ...(by.length > 1 ? [place] : [])]);
    });
  if (when?.kind !== 'consent' || when.parties === 'all') return;
  const { parties: needed } = when;
  needed.forEach((party, place) => {
    finder.refer(party, parties, 'party', [
      ...path,
      'when',
      'consent',
      ...(needed.length > 1 ? [place] : []),
    ]);
  });
}

/** A clause that counts no periods has no miss to give notice of, and no other party. */
function checkFields(finder: Finder, ending: EndingTerms, path: TermsPath): void {
  const { when, by, noticePerMiss, exerciseWithin } = ending;
  const say = (field: string, message: string) =>
    finder.wrong('ending-fields', [...path, field], message, `Remove \`${field}\``);
  const counts = when !== undefined && when.kind !== 'consent';
  if (noticePerMiss && !counts)
    say(
      'noticePerMiss',
      'Unexpected `noticePerMiss` where no periods are counted, expected `when:` with `missed` or `noData`',
    );
  if (by === 'other' && !counts)
    say('by', 'Unexpected `other` where no party misses, expected a list of parties, or nothing for any');
  if (exerciseWithin && !when)
    say('exerciseWithin', 'Unexpected `exerciseWithin` without a condition, expected `when:`');
}

function checkTimes(finder: Finder, ending: EndingTerms, path: TermsPath): void {
  for (const field of ['exerciseWithin', 'noticePerMiss'] as const) {
    const time = ending[field];
    if (!time || addDuration(0, time, 'UTC') !== undefined) continue;
    finder.wrong(
      'bad-value',
      [...path, field],
      'Unexpected working time or part of a month to give notice in, expected days, weeks or whole months',
      'Write it in days',
    );
  }
}

/** What is counted together is judged together. */
function checkPeriods(finder: Finder, { when, objectives }: EndingTerms, path: TermsPath): void {
  if (!when || when.kind === 'consent' || when.together === 'same') return;
  const own = finder.agreement.terms.objectives.filter(each => objectives?.includes(each.id) ?? true);
  const periods = new Set(
    own.map(({ period, yearStart, anchorDay, zone }) =>
      JSON.stringify([period, yearStart, anchorDay, zone ?? finder.agreement.terms.timezone]),
    ),
  );
  if (periods.size < 2) return;
  finder.wrong(
    'ending-period',
    objectives ? [...path, 'objectives'] : path,
    `Unexpected objectives with different periods counted by \`${when.together}\`, expected the same period`,
    'Name objectives of one period, or count `same`',
  );
}
