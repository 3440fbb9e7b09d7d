import type { Side } from './side.ts';

/** An agreement that seems to have moved to a folder of another name; `sure` where what binds is the same. */
export type Rename = { readonly from: Side; readonly to: Side; readonly sure: boolean };

/** Which of the agreements that are gone are there under another name: those of the same terms, then those of the same title or most promises. */
export function renamesOf(
  removed: ReadonlyMap<string, Side>,
  added: ReadonlyMap<string, Side>,
): readonly Rename[] {
  const renames: Rename[] = [];
  const taken = new Set<Side>();
  const pair = (isSame: (from: Side, to: Side) => boolean, sure: boolean) => {
    for (const from of removed.values()) {
      const to = [...added.values()].filter(each => !taken.has(each) && isSame(from, each));
      const [only] = to;
      if (taken.has(from) || to.length !== 1 || !only) continue;
      taken.add(from).add(only);
      renames.push({ from, to: only, sure });
    }
  };
  pair(
    (from, to) => from.report.termsHash !== undefined && from.report.termsHash === to.report.termsHash,
    true,
  );
  pair((from, to) => from.report.title === to.report.title, false);
  pair((from, to) => shared(from, to) * 2 > from.terms.objectives.length, false);
  return renames;
}

function shared(from: Side, to: Side): number {
  const ids = new Set(to.terms.objectives.map(each => each.id));
  return from.terms.objectives.filter(each => ids.has(each.id)).length;
}
