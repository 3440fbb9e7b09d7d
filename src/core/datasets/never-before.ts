import type { DatasetKind } from '../ground/kinds.ts';
import { tableOf } from './index.ts';

/** Whether one column is never before another, as the kind of dataset has it: rows that say otherwise are errors. */
export function isNeverBefore(later: string, earlier: string, kind: DatasetKind | undefined): boolean {
  return kind !== undefined && comesAfter(tableOf(kind).inOrder, earlier, later);
}

/** Whether one column is never before another, by pairs of an earlier and a later one. */
function comesAfter(
  pairs: readonly (readonly [earlier: string, later: string])[],
  earlier: string,
  later: string,
): boolean {
  return pairs.some(
    ([first, second]) => first === earlier && (second === later || comesAfter(pairs, second, later)),
  );
}
