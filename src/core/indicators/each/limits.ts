import { durationMs } from '../../ground/calendar/duration.ts';
import type { Limit, Limits } from './terms.ts';

/** The limit for a value of the column it goes by; undefined where the terms name none, `none` where they promise it nothing. */
export function limitFor({ limits, otherwise }: Limits, value: string): Limit | undefined {
  return limits.find(each => each.value === value)?.within ?? otherwise;
}

/** The same in ms; undefined where nothing is promised. */
export function limitMs(limits: Limits, value: string): number | undefined {
  return lengthMs(limitFor(limits, value));
}

/** Every limit in ms. */
export function everyLimitMs({ limits, otherwise }: Limits): number[] {
  return [...limits.map(each => each.within), otherwise].flatMap(each => lengthMs(each) ?? []);
}

/** A limit in ms; undefined for none. */
export function lengthMs(limit: Limit | undefined): number | undefined {
  return limit === undefined || limit === 'none' ? undefined : durationMs(limit);
}
