import type { ObjectiveTerms } from '../../agreement/objective.ts';
import type { Finder } from '../../checks/finder.ts';
import { exact } from '../../ground/exact.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { Unit } from '../../ground/quantity.ts';
import type { RecoveryRemedy } from './terms.ts';

/** What is made up adds up, and its worth can be computed (SEMANTICS 26). */
export function checkRecovery(finder: Finder, unitOf: (objective: ObjectiveTerms) => Unit): void {
  const { terms } = finder.agreement;
  terms.remedies.forEach((remedy, index) => {
    if (remedy.kind !== 'recovery') return;
    const path: TermsPath = ['remedies', index, 'recovery'];
    const own = terms.objectives.filter(each => remedy.objectives?.includes(each.id) ?? true);
    for (const objective of own) {
      if (addsUp(finder, remedy, objective, unitOf(objective), index))
        checkRates(finder, remedy, objective, unitOf(objective), path);
    }
    const { dealSize } = remedy.recovery;
    if (dealSize?.kind === 'fixed' && dealSize.value.currency !== terms.currency) {
      finder.wrong(
        'currency',
        [...path, 'dealSize'],
        `Unexpected ${dealSize.value.currency}, expected the agreement’s ${terms.currency}`,
        'Convert the amount',
      );
    }
    for (const field of ['closeRate', 'dealSize'] as const) {
      const given = remedy.recovery[field];
      const amount = given?.kind === 'fixed' ? amountOf(given.value) : undefined;
      if (amount === undefined || exact(amount).compare(0) > 0) continue;
      finder.wrong('bad-value', [...path, field], 'Unexpected zero, expected more', 'Correct the figure');
    }
  });
}

function amountOf(value: string | { readonly amount: string }): string {
  return typeof value === 'string' ? value : value.amount;
}

/** Only leads and value over periods that do not overlap can be made up in later ones. */
function addsUp(
  finder: Finder,
  remedy: RecoveryRemedy,
  { id, indicator, period, target }: ObjectiveTerms,
  unit: Unit,
  index: number,
): boolean {
  const wants = target.every(each => each.kind !== 'fixed' || each.direction === 'atLeast');
  const counts = indicator.kind === 'count' || indicator.kind === 'value';
  if (counts && wants && typeof period === 'string' && unit.kind !== 'share') return true;
  const place = remedy.objectives?.indexOf(id) ?? -1;
  const why = !counts
    ? `whose \`${indicator.kind}\` does not add up`
    : wants
      ? 'whose periods overlap'
      : 'whose target is not `atLeast`';
  finder.wrong(
    'recovery-objective',
    ['remedies', index, ...(place < 0 ? [] : ['objectives', place])],
    `Unexpected recovery of \`${id}\`, ${why}, expected \`count\` or \`value\` with \`atLeast\``,
    'Name the objectives that can be made up',
  );
  return false;
}

function checkRates(
  finder: Finder,
  { recovery }: RecoveryRemedy,
  { id, target }: ObjectiveTerms,
  unit: Unit,
  path: TermsPath,
): void {
  for (const field of ['closeRate', 'dealSize'] as const) {
    const given = recovery[field];
    const what = field === 'closeRate' ? 'rate' : 'deal size';
    if (unit.kind === 'money') {
      if (given)
        finder.wrong(
          'recovery-fields',
          [...path, field],
          `Unexpected \`${field}\` beside \`${id}\`, which is measured in money, expected none`,
          'Remove it, or make it two clauses',
        );
    } else if (!given) {
      finder.wrong(
        'missing-field',
        path,
        `Missing field \`${field}\` of the recovery, expected what a missing lead of \`${id}\` is worth`,
        `Add \`${field}:\``,
      );
    } else if (given.kind === 'from-target') {
      const without = target.some(
        each => each.kind !== 'lead-goal' || (field === 'dealSize' && each.dealSize === undefined),
      );
      if (without)
        finder.wrong(
          'recovery-fields',
          [...path, field],
          `Unexpected \`from target\`, as a target of \`${id}\` has no ${what}, expected the ${what} itself`,
          'Write it here',
        );
    }
  }
}
