import { zero } from '../../ground/exact.ts';
import type { IndicatorContext } from '../around.ts';
import { asksForStamps } from '../lacking.ts';
import type { Fulfilment } from './fulfilment.ts';
import { type DeliveryTerms, requiredBy } from './terms.ts';

/**
 * Whether what arrives later may undo what was kept: where each arrival has to be confirmed, a further one may not be; and where times decide what
 * counts or asks for a delivery, another one may.
 */
export function isNeverDecided(terms: DeliveryTerms, context: IndicatorContext): boolean {
  const { after } = terms;
  return (
    requiredBy(terms).includes('confirmed') ||
    asksForStamps([context.where], terms.dataset, 'delivered_at', context) ||
    (after !== undefined && asksForStamps([after.where], after.dataset, after.event, context))
  );
}

/** What was due, if all that may still come of it came to one end (RULES 3). */
export function decidedAs(state: 'kept' | 'missed', found: Fulfilment): Fulfilment {
  const decided = found.state === 'pending' ? { ...found, state } : found;
  const { asAgreed, awaited } = found;
  return { ...decided, asAgreed: state === 'kept' ? asAgreed.add(awaited) : asAgreed, awaited: zero };
}
