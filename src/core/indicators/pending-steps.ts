import type { Step } from '../ground/derivation.ts';
import { step } from '../ground/derived.ts';
import type { Unit } from '../ground/quantity.ts';

/** What of a period may still be kept or missed, and is left out of its figure. */
export type Pending = {
  readonly pending: number;
  /** How many of those are not due yet though as old as others that are: a pause, an exclusion or their own row puts them off; left out for none. */
  readonly putOff?: number;
};

/** How many are put off; left out for none. */
export function putOffAlone({ putOff = 0 }: Pick<Pending, 'putOff'>): Pick<Pending, 'putOff'> {
  return putOff > 0 ? { putOff } : {};
}

/** The lines of a derivation that say what is too recent to count and what is not due yet, in the unit of what is counted. */
export function pendingSteps({ pending, putOff = 0 }: Pending, unit: Unit): Step[] {
  const recent = pending - putOff;
  return [
    ...(recent > 0 ? [step('part', 'pending', { value: String(recent), unit })] : []),
    ...(putOff > 0 ? [step('part', 'put-off', { value: String(putOff), unit })] : []),
  ];
}
