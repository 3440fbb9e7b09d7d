import { type Exact, exact, exactText } from '../../core/ground/exact.ts';
import type { Goal } from '../../core/targets/lead-goal/goal.ts';
import { exactPlaces, formatNumber } from '../../language/format/number.ts';
import type { Given } from '../command.ts';
import type { Look } from '../look.ts';
import { UsageError } from '../usage-error.ts';
import { numberOption, shareOption } from './numbers.ts';

/** What a goal asks of a day and of a person (RULES 11), exactly: each as far as the numbers for it were given. */
export type Daily = {
  readonly days?: Exact;
  readonly reps?: Exact;
  readonly leadsPerDay?: Exact;
  readonly leadsPerRep?: Exact;
  readonly leadsPerRepAndDay?: Exact;
  /** Attempts that people make, not machines. */
  readonly callsPerDay?: Exact;
};

/** The goal spread over `--days` and `--reps`; undefined where neither was given. */
export function readDaily(given: Given, goal: Goal | undefined): Daily | undefined {
  const days = above0(given, 'days');
  const reps = above0(given, 'reps');
  if (days !== undefined && goal === undefined) {
    throw new UsageError(
      'unexpected --days, expected it beside a lead goal, whose leads are spread over them.',
    );
  }
  if (goal === undefined || (days ?? reps) === undefined) return undefined;
  const leads = exact(goal.leads);
  const over = (...by: readonly Exact[]) =>
    exactText(by.reduce((left, each) => left.div(exact(each)), leads));
  const attempts = numberOption(given, 'attempts');
  const byPeople = exact(1).sub(exact(shareOption(given, 'automated') ?? '0'));
  return {
    ...(days && { days, leadsPerDay: over(days) }),
    ...(reps && { reps, leadsPerRep: over(reps) }),
    ...(days && reps && { leadsPerRepAndDay: over(reps, days) }),
    ...(days && attempts && { callsPerDay: exactText(exact(over(days)).mul(exact(attempts)).mul(byPeople)) }),
  };
}

/** In one sentence, each number with at most one decimal. */
export function dailyLine({ days, reps, ...daily }: Daily, { words }: Look): string {
  const say = words.cli.calc;
  const number = (value: Exact) => formatNumber(value, exactPlaces(value, 1) ?? 1);
  const { leadsPerDay, leadsPerRep, leadsPerRepAndDay, callsPerDay } = daily;
  const parts = [
    ...(leadsPerDay ? [say.leadsPerDay(number(leadsPerDay))] : []),
    ...(leadsPerRep && reps
      ? [say.leadsPerRep(number(leadsPerRep), number(reps), leadsPerRepAndDay && number(leadsPerRepAndDay))]
      : []),
    ...(callsPerDay ? [say.callsPerDay(number(callsPerDay))] : []),
  ];
  return say.daily(words.list(parts), days && number(days));
}

function above0(given: Given, name: string): Exact | undefined {
  const value = numberOption(given, name);
  if (value === undefined || exact(value).n > 0n) return value;
  throw new UsageError(`unexpected \`${value}\` for --${name}, expected more than 0, as it is divided by.`);
}
