import type { JudgedMember, KnownFigures } from '../indicators/measuring.ts';
import type { ObjectiveReport } from '../report/objective.ts';

/** Things of objectives in an order in which members stand before the composites made of them. */
export function membersFirst<T>(
  all: readonly T[],
  of: (each: T) => { readonly id: string; readonly members: readonly string[] },
): readonly T[] {
  const byId = new Map(all.map(each => [of(each).id, each]));
  const placed = new Set<string>();
  const order: T[] = [];
  const place = (each: T) => {
    const { id, members } = of(each);
    if (placed.has(id)) return;
    placed.add(id);
    for (const name of members) {
      const member = byId.get(name);
      if (member !== undefined) place(member);
    }
    order.push(each);
  };
  for (const each of all) place(each);
  return order;
}

/** An objective as it was judged, and by period what is known of a figure that does not suffice for its own verdict, or of which group’s it is. */
export type JudgedObjective = {
  readonly report: ObjectiveReport;
  readonly inPart: ReadonlyMap<string, KnownFigures>;
};

/** What the objectives that another one is made of came to in a period. */
export function judgedMembers(
  members: readonly string[],
  period: string,
  judged: ReadonlyMap<string, JudgedObjective>,
): readonly JudgedMember[] {
  return members.flatMap((id): readonly JudgedMember[] => {
    const of = judged.get(id);
    if (!of) return [];
    const { report: member, inPart } = of;
    const found = member.periods.find(each => each.id === period);
    const known = inPart.get(period);
    if (found && known) {
      const { target, verdict, status } = found;
      const own = { ...(target && { target }), ...(verdict && { verdict }), ...(status && { status }) };
      return [{ objective: { id, title: member.title }, period: { ...own, ...known } }];
    }
    // Of one that is judged per group it is the figure of the group that decides.
    const title = found?.decidedBy === undefined ? member.title : `${member.title}, ${found.decidedBy}`;
    return [{ objective: { id, title }, period: found }];
  });
}
