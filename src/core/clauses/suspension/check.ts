import type { Finder } from '../../checks/finder.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { inOrder } from './triggers-first.ts';

/** Suspensions name what sets them off and what rests, by periods that begin and end, and in no cycle (SEMANTICS 22). */
export function checkSuspensions(finder: Finder): void {
  const { terms } = finder.agreement;
  const clauses = terms.remedies.flatMap((each, index) =>
    each.kind === 'suspend' ? [{ ...each, index }] : [],
  );
  for (const { objectives, suspend, index } of clauses) {
    const path: TermsPath = ['remedies', index];
    if (objectives === undefined || objectives.length === 0) {
      finder.wrong(
        'missing-field',
        path,
        'Missing field `objectives` of a suspension, expected what sets it off',
        'Add `objectives:`',
      );
    }
    suspend.duties.forEach((duty, place) => {
      const at = [...path, 'suspend', 'duties', ...(suspend.duties.length > 1 ? [place] : [])];
      if (finder.refer(duty, finder.names.objectives, 'objective', at)) checkPeriod(finder, duty, at);
    });
    objectives?.forEach((trigger, place) => {
      checkPeriod(finder, trigger, [...path, 'objectives', place]);
    });
  }
  checkCycles(finder, clauses);
}

/** Trailing spans overlap, so that none of them comes next. */
function checkPeriod(finder: Finder, id: string, path: TermsPath): void {
  const objective = finder.agreement.terms.objectives.find(each => each.id === id);
  if (typeof objective?.period !== 'object') return;
  finder.wrong(
    'suspension-period',
    path,
    `Unexpected trailing period of \`${id}\` in a suspension, expected days, weeks, months, quarters or years`,
    'Name another objective',
  );
}

type Clause = Parameters<typeof inOrder>[0][number] & { readonly index: number };

function checkCycles(finder: Finder, clauses: readonly Clause[]): void {
  const { cycles } = inOrder(
    clauses,
    finder.agreement.terms.objectives.map(each => each.id),
  );
  for (const cycle of cycles) {
    const [trigger = '', duty = ''] = cycle;
    const closing = clauses.find(
      each => each.objectives?.includes(trigger) && each.suspend.duties.includes(duty),
    );
    finder.wrong(
      'suspension-cycle',
      ['remedies', closing?.index ?? 0, 'suspend', 'duties'],
      `Unexpected cycle of suspensions ${cycle.map(each => `\`${each}\``).join(' → ')}, expected each duty to rest on other promises`,
      'Take one of them out',
    );
  }
}
