import type { PlainDateText } from '../ground/calendar/instant.ts';
import { agreementChanges, binds } from './agreement.ts';
import type { Change } from './change.ts';
import { closedChanges } from './closed.ts';
import { inOrder } from './order.ts';
import { outcomeChanges } from './outcomes.ts';
import { proseChanges } from './prose.ts';
import type { Corner, Side } from './side.ts';
import { standingChanges } from './standings.ts';
import { termsChanges } from './terms.ts';

/**
 * What a change does to one agreement that is there on both sides, what matters most first. Rows of its data are compared by whoever reads them.
 *
 * @param corners what each input that differs does by itself; of one alone, what the head does
 * @param day the local date that both sides are judged on
 */
export function compareSides(
  base: Side,
  head: Side,
  corners: readonly Corner[],
  day: PlainDateText,
): readonly Change[] {
  const termsOnly = corners.find(each => each.input === 'data')?.without ?? head;
  const terms = termsChanges(base, head, corners, termsOnly, day);
  const prose = proseChanges(base, head, corners);
  return inOrder([
    ...closedChanges(base, head, corners),
    ...outcomeChanges(base, head, corners),
    ...standingChanges(base, head, corners),
    ...terms,
    ...agreementChanges(base, head, binds(terms, prose) || hasOtherHash(base, head)),
    ...prose,
  ]);
}

/** Whether something binds otherwise that no part tells of: the prose of a layer, or the order of the remedies. */
function hasOtherHash({ report: before }: Side, { report: after }: Side): boolean {
  return before.termsHash !== after.termsHash;
}
