import { exact } from '../../ground/exact.ts';
import type { Say } from '../../ground/say.ts';
import type { ClauseAround, ObjectiveAround } from '../around.ts';
import { objectivesOf } from '../misses.ts';
import type { RecoveryRemedy } from './terms.ts';

/** What is made up adds up, and its worth can be computed (RULES 26). */
export function checkRecovery(remedy: RecoveryRemedy, say: Say, around: ClauseAround): void {
  for (const objective of objectivesOf(remedy, around.objectives)) {
    if (canBeMadeUp(remedy, objective, say)) checkRates(remedy, objective, say);
  }
  const { dealSize } = remedy.recovery;
  if (dealSize?.kind === 'fixed')
    say.needsCurrency(['recovery', 'dealSize'], dealSize.value.currency, around.currency);
  for (const field of ['closeRate', 'dealSize'] as const) {
    const given = remedy.recovery[field];
    const amount = given?.kind === 'fixed' ? amountOf(given.value) : undefined;
    if (amount === undefined || exact(amount).compare(0) > 0) continue;
    say.wrong('bad-value', ['recovery', field], 'Unexpected zero, expected more', 'Correct the figure');
  }
}

function amountOf(value: string | { readonly amount: string }): string {
  return typeof value === 'string' ? value : value.amount;
}

/** Only leads and value over periods that do not overlap can be made up in later ones. */
function canBeMadeUp({ objectives }: RecoveryRemedy, objective: ObjectiveAround, say: Say): boolean {
  const { id, period, targets, unit, measuredBy } = objective;
  const wants = targets.every(each => each.direction === 'atLeast');
  const isOneFigure = objective.perGroup === undefined;
  const addsUp = objective.canBeMadeUp && typeof period === 'string' && unit.kind !== 'share';
  if (addsUp && wants && isOneFigure) return true;
  const place = objectives?.indexOf(id) ?? -1;
  const why = !objective.canBeMadeUp
    ? `whose \`${measuredBy}\` does not add up`
    : !wants
      ? 'whose target is not `atLeast`'
      : isOneFigure
        ? 'whose periods overlap'
        : `which is judged per ${objective.perGroup}`;
  say.wrong(
    'recovery-objective',
    place < 0 ? [] : ['objectives', place],
    `Unexpected recovery of \`${id}\`, ${why}, expected \`count\` or \`value\` with \`atLeast\``,
    'Name the objectives that can be made up',
  );
  return false;
}

function checkRates({ recovery }: RecoveryRemedy, { id, unit, targets }: ObjectiveAround, say: Say): void {
  for (const field of ['closeRate', 'dealSize'] as const) {
    const given = recovery[field];
    const what = field === 'closeRate' ? 'rate' : 'deal size';
    if (unit.kind === 'money') {
      if (given)
        say.wrong(
          'recovery-fields',
          ['recovery', field],
          `Unexpected \`${field}\` beside \`${id}\`, which is measured in money, expected none`,
          'Remove it, or make it two clauses',
        );
    } else if (!given) {
      say.wrong(
        'missing-field',
        ['recovery'],
        `Missing field \`${field}\` of the recovery, expected what a missing lead of \`${id}\` is worth`,
        `Add \`${field}:\``,
      );
    } else if (given.kind === 'from-target' && targets.some(each => !each.announces[field])) {
      say.wrong(
        'recovery-fields',
        ['recovery', field],
        `Unexpected \`from target\`, as a target of \`${id}\` has no ${what}, expected the ${what} itself`,
        'Write it here',
      );
    }
  }
}
