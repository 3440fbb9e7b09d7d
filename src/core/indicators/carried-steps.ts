import type { Carried } from '../ground/carried.ts';
import type { Step } from '../ground/derivation.ts';
import { step } from '../ground/derived.ts';
import type { Unit } from '../ground/quantity.ts';

/** The lines of a derivation that say what was carried in and out, in the unit of what is counted (RULES 18). */
export function carriedSteps({ carriedIn, carriedOut }: Carried, unit: Unit): Step[] {
  return [
    ...(carriedIn ? [step('part', 'carried-in', { value: String(carriedIn), unit })] : []),
    ...(carriedOut ? [step('part', 'carried-out', { value: String(carriedOut), unit })] : []),
  ];
}
