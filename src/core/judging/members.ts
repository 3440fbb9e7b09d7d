import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { JudgedMember } from '../indicators/composite/indicator.ts';
import type { ObjectiveReport } from '../report.ts';

/** The objectives that a composite is made of; none for others. */
export function membersOf({ indicator }: Pick<ObjectiveTerms, 'indicator'>): readonly string[] {
  return indicator.kind === 'composite' ? indicator.of.map(each => each.objective) : [];
}

/** Things of objectives in an order in which members stand before the composites made of them. */
export function membersFirst<T>(all: readonly T[], objectiveOf: (each: T) => ObjectiveTerms): readonly T[] {
  const byId = new Map(all.map(each => [objectiveOf(each).id, each]));
  const placed = new Set<string>();
  const order: T[] = [];
  const place = (each: T) => {
    const objective = objectiveOf(each);
    if (placed.has(objective.id)) return;
    placed.add(objective.id);
    for (const id of membersOf(objective)) {
      const member = byId.get(id);
      if (member !== undefined) place(member);
    }
    order.push(each);
  };
  for (const each of all) place(each);
  return order;
}

/** What the members of a composite came to in a period; undefined for another objective. */
export function judgedMembers(
  objective: ObjectiveTerms,
  period: string,
  judged: ReadonlyMap<string, ObjectiveReport>,
): readonly JudgedMember[] | undefined {
  if (objective.indicator.kind !== 'composite') return undefined;
  return membersOf(objective).flatMap(id => {
    const member = judged.get(id);
    return member ? [{ objective: member, period: member.periods.find(each => each.id === period) }] : [];
  });
}
