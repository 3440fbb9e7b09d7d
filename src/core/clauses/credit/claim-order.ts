import type { Quantity } from '../../ground/quantity.ts';
import { type CapContext, type Granted, hasCapWithOthers } from './caps-of.ts';
import { creditAfter, type Outcome, type Standed } from './credit-report.ts';

/**
 * The outcomes in the order given, each computed after what was fixed before it (RULES 25): caps bind in the order in which credits are claimed, without
 * a claim window at the cut-off; at one instant by the end of the period and then by clause. What is held keeps its place under all caps, so that no
 * later one takes it; what is not claimed reserves nothing.
 */
export function inClaimOrder(
  earned: readonly Standed[],
  known: Omit<CapContext, 'granted'>,
): readonly Outcome[] {
  const outcomes = new Map<Standed, Outcome>();
  const inTime = earned.toSorted((a, b) => Date.parse(a.made.period.end) - Date.parse(b.made.period.end));
  const granted: Granted[] = [];
  const isFixed = inTime.filter(each => each.standing.fixedAt !== undefined);
  for (const each of isFixed.toSorted((a, b) => a.standing.fixedAt! - b.standing.fixedAt!)) {
    const outcome = creditAfter(each, { ...known, granted });
    outcomes.set(each, outcome);
    granted.push(grantedBy(each, outcome));
  }
  // What is not claimed is as much as it would be if it were claimed next, and in turn with the others that are not.
  const inTurn = [...granted];
  for (const each of inTime.filter(one => one.standing.fixedAt === undefined)) {
    const { openUntil, report } = each.standing;
    const before = granted.filter(one => one.since < openUntil);
    const outcome = creditAfter(each, { ...known, granted: before });
    const isLapsed = report.state === 'lapsed';
    const turn = isLapsed ? outcome : creditAfter(each, { ...known, granted: inTurn });
    if (!isLapsed) inTurn.push(grantedBy(each, turn));
    const mayShrink = !isLapsed && hasCapWithOthers(each.made.remedy, known.shared);
    outcomes.set(each, mayShrink ? withTurn(outcome, turn.credit.due) : outcome);
  }
  return earned.map(each => outcomes.get(each)!);
}

function grantedBy({ made, standing }: Standed, { uses }: Outcome): Granted {
  return { made, amount: uses, since: standing.fixedAt ?? standing.openUntil };
}

function withTurn({ credit, ...rest }: Outcome, inTurn: Quantity | undefined): Outcome {
  return { ...rest, credit: inTurn ? { ...credit, upTo: true, inTurn } : credit };
}
