import type { SuspendRemedy } from './terms.ts';

/** Which objectives each one waits for: those whose misses suspend it. */
function triggersOf(remedies: readonly SuspendRemedy[], duty: string): readonly string[] {
  const own = remedies.filter(each => each.suspend.duties.includes(duty));
  return [...new Set(own.flatMap(each => each.objectives ?? []))];
}

/**
 * Objectives with those that suspend a duty before it (RULES 22), and each cycle of suspensions, where there is no
 * such order.
 */
export function triggersFirst(
  remedies: readonly SuspendRemedy[],
  objectives: readonly string[],
): { readonly order: readonly string[]; readonly cycles: readonly (readonly string[])[] } {
  const order: string[] = [];
  const cycles: string[][] = [];
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) {
      cycles.push([...way.slice(way.indexOf(id)), id].toReversed());
      return;
    }
    if (order.includes(id) || !objectives.includes(id)) return;
    for (const trigger of triggersOf(remedies, id)) visit(trigger, [...way, id]);
    if (!order.includes(id)) order.push(id);
  };
  for (const id of objectives) visit(id, []);
  return { order, cycles };
}
