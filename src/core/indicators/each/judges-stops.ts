import { endsAtStop } from '../items/runs.ts';
import { type EachTerms, endOf, leavesOf } from './terms.ts';

/** Whether a condition ends when the clock is stopped, so that what is opened again can be judged again. */
export function judgesStops({ promise, rules = {} }: Pick<EachTerms, 'promise' | 'rules'>): boolean {
  return leavesOf(promise).some(leaf => {
    const end = endOf(leaf);
    return end !== undefined && endsAtStop({ rules }, end);
  });
}
