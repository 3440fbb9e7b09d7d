import { type TimeLimit, timeLimit } from '../../ground/calendar/time-limit.ts';
import { isTimed, type Limit, type Limits, type Promised } from './terms.ts';

/** The times that a condition allows, if it is about time. */
export function limitsOf(leaf: Promised): Limits | undefined {
  return leaf.kind === 'updates' ? leaf.every : isTimed(leaf) ? leaf.within : undefined;
}

/** What is stated for a value of the column it goes by; undefined where the terms name none, `none` where they promise it nothing. */
export function statedFor({ limits, otherwise }: Limits, value: string): Limit | undefined {
  return limits.find(each => each.value === value)?.within ?? otherwise;
}

/** The limit for a value; undefined where nothing is promised. */
export function limitFor(limits: Limits, value: string): TimeLimit | undefined {
  const stated = statedFor(limits, value);
  return stated === undefined || stated === 'none' ? undefined : timeLimit(stated);
}

/** Every limit. */
export function everyLimit({ limits, otherwise = 'none' }: Limits): readonly TimeLimit[] {
  const stated = [...limits.map(each => each.within), otherwise];
  return stated.flatMap(each => (each === 'none' ? [] : [timeLimit(each)]));
}
