import type { CapacityReport } from '../judging/report/capacity.ts';
import type { ObjectiveReport, Outlook } from '../report/objective.ts';
import type { PromiseChange } from './change.ts';
import { newestTarget } from './owed.ts';
import type { Side } from './side.ts';

/** What a change does to the promise of an objective: its target, what its past says of it, its odds, and whether it can be carried. */
export function promiseChange(
  id: string,
  before: ObjectiveReport | undefined,
  after: ObjectiveReport | undefined,
  head: Side,
): PromiseChange {
  const [was, is] = [before && newestTarget(before), after && newestTarget(after)];
  const past = pair(before?.outlook, after?.outlook, ({ wouldHaveMet, of }) => ({ met: wouldHaveMet, of }));
  const odds = pair(before?.outlook, after?.outlook, oddsOf);
  const capacity = head.report.capacities.find(each => each.for === id);
  return {
    ...(was && { before: was }),
    ...(is && { after: is }),
    ...(past && { past }),
    ...(odds && { odds }),
    ...(after && capacity && { capacity: carried(capacity) }),
  };
}

function oddsOf({ running, probability }: Outlook): string | undefined {
  return running?.probability ?? probability;
}

function carried({ party, capacity, spare }: CapacityReport): NonNullable<PromiseChange['capacity']> {
  return { party, capacity, enough: spare === undefined || !spare.startsWith('-') };
}

/** A value of both sides; undefined where neither has it. */
function pair<T>(
  before: Outlook | undefined,
  after: Outlook | undefined,
  read: (outlook: Outlook) => T | undefined,
): { readonly before?: T; readonly after?: T } | undefined {
  const [was, is] = [before && read(before), after && read(after)];
  if (was === undefined && is === undefined) return undefined;
  return { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
}
