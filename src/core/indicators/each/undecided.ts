import { asksForBlank } from '../../ground/condition.ts';
import { mayReopen } from '../items/clock-rules.ts';
import type { JudgedItem, PlacedPeriod } from './judge-items.ts';
import type { EachTerms } from './terms.ts';
import { leavesOf } from './terms.ts';

/** Whether items that were judged may be judged otherwise by what is stamped later: where it matters that something is there, or not. */
export function areNeverDecided({ promise }: Pick<EachTerms, 'promise'>): boolean {
  return leavesOf(promise).some(each => each.kind === 'is' && asksForBlank(each.is));
}

/**
 * Whether one may still be kept or missed: it waits, nothing is promised of it until the log says another severity, or it was kept and may be
 * opened again.
 */
export function isUndecided(
  { state }: JudgedItem,
  { log, rules }: Pick<EachTerms, 'log' | 'rules'>,
): boolean {
  const isOpen = state === 'pending' || (state === 'none' && log !== undefined);
  return isOpen || (state === 'kept' && log !== undefined && mayReopen(rules));
}

/** The same period, if all that is undecided in it came to one end (RULES 3). */
export function decidedAs(
  state: 'kept' | 'missed',
  placed: PlacedPeriod,
  terms: Pick<EachTerms, 'log' | 'rules'>,
): PlacedPeriod {
  return {
    ...placed,
    judged: placed.judged.map(each => (isUndecided(each, terms) ? { ...each, state } : each)),
  };
}
