import type { TermsPath } from '../../ground/finding.ts';
import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import type { PlacedClause } from '../kind.ts';
import type { SuspendRemedy } from './terms.ts';
import { triggersFirst } from './triggers-first.ts';

/** A suspension names what sets it off and what rests, by periods that begin and end (RULES 22). */
export function checkSuspension(
  { objectives, suspend }: SuspendRemedy,
  say: Say,
  around: ClauseAround,
): void {
  if (objectives === undefined || objectives.length === 0) {
    say.wrong(
      'missing-field',
      [],
      'Missing field `objectives` of a suspension, expected what sets it off',
      'Add `objectives:`',
    );
  }
  suspend.duties.forEach((duty, place) => {
    const at = ['suspend', 'duties', ...(suspend.duties.length > 1 ? [place] : [])];
    if (say.refer(duty, around.names.objectives, 'objective', at)) checkPeriod(duty, say, at, around);
  });
  objectives?.forEach((trigger, place) => {
    checkPeriod(trigger, say, ['objectives', place], around);
  });
}

/** Trailing spans overlap, so that none of them comes next. */
function checkPeriod(id: string, say: Say, path: TermsPath, around: ClauseAround): void {
  const objective = around.objectives.find(each => each.id === id);
  if (typeof objective?.period !== 'object') return;
  say.wrong(
    'suspension-period',
    path,
    `Unexpected trailing period of \`${id}\` in a suspension, expected days, weeks, months, quarters or years`,
    'Name another objective',
  );
}

/** No duty rests on itself by way of others. */
export function checkCycles(
  clauses: readonly PlacedClause<SuspendRemedy>[],
  { objectives }: ClauseAround,
): void {
  const { cycles } = triggersFirst(
    clauses.map(each => each.clause),
    objectives.map(each => each.id),
  );
  for (const cycle of cycles) {
    const [trigger = '', duty = ''] = cycle;
    const closing = clauses.find(
      ({ clause }) => clause.objectives?.includes(trigger) && clause.suspend.duties.includes(duty),
    );
    closing?.say.wrong(
      'suspension-cycle',
      ['suspend', 'duties'],
      `Unexpected cycle of suspensions ${cycle.map(each => `\`${each}\``).join(' → ')}, expected each duty to rest on other promises`,
      'Take one of them out',
    );
  }
}
