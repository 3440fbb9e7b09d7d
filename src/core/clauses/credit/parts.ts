import type { Fee } from '../../ground/data-facts.ts';
import { groupNames, objectiveOfGroup } from '../../report/group.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import { lastPaid, type Paid } from './fee-base.ts';
import type { CreditTerms } from './terms.ts';

/** What earns a credit by itself: an objective, or one group of an objective that every group must keep (RULES 25). */
export type Part = {
  /** The objective as it stands for the part. */
  readonly objective: ObjectiveReport;
  readonly group?: string;
  /** Of a group, the ids of the periods whose own figure is that of it. */
  readonly decides?: ReadonlySet<string>;
  /** What the group’s own fee is paid for, where fees.csv has the groups apart. */
  readonly own?: Paid;
};

/** The parts of an objective that earn; never a group and the whole both. */
export function earningPartsOf(
  objective: ObjectiveReport,
  base: CreditTerms['base'],
  fees: readonly Fee[],
): readonly Part[] {
  const groups = objective.per?.whole === 'every-group' ? groupNames(objective) : [];
  if (groups.length === 0) return [{ objective }];
  const paid = new Map(groups.map(group => [group, ownFee(base, group)]));
  const isApart = [...paid.values()].some(each => each && lastPaid(fees, each) !== undefined);
  return groups.map((group): Part => {
    const own = isApart ? paid.get(group) : undefined;
    const decided = objective.periods.filter(each => each.decidedBy === group);
    const decides = new Set(decided.map(each => each.id));
    return { objective: objectiveOfGroup(objective, group), group, decides, ...(own && { own }) };
  });
}

/** The fee of one group: a resource of the service that shares are of, or a service where they are of all of them; none of a fixed fee. */
function ownFee(base: CreditTerms['base'], group: string): Paid | undefined {
  if (base?.kind !== 'fees' || base.resource !== undefined) return undefined;
  return base.service === 'all' ? { service: group } : { service: base.service, resource: group };
}
