import { besideOf } from '../../datasets/check-condition.ts';
import { datasetColumns } from '../../datasets/index.ts';
import { alwaysHolds, canHold } from '../../ground/can-hold.ts';
import type { Condition } from '../../ground/condition.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { isOfLog } from '../items/of-log.ts';
import { countedBy } from '../where.ts';
import { limitsOf } from './limits.ts';
import { type EachTerms, endOf, type Leaf, leavesOf, type Promised } from './terms.ts';

const anything: Condition = { all: [] };
const nothing: Condition = { any: [] };

/**
 * Conditions that an item can keep together, beside what says which items count, and that not every item keeps (RULES 20). What one of them alone
 * can never hold of is told of it.
 */
export function checkTogether(say: Say, terms: EachTerms, around: IndicatorAround): void {
  const { promise } = terms;
  const dataset = around.datasets[terms.dataset];
  if (!('of' in promise) || !dataset) return;
  const others = besideOf(countedBy(terms, around, terms.at), datasetColumns(dataset));
  const holds = (where: Condition) => canHold({ all: [...others, where] });
  if (!holds(anything) || leavesOf(promise).some(leaf => leaf.kind === 'is' && !holds(leaf.is))) return;
  const kept = rowThatKeeps(terms, promise);
  if (!canHold(kept)) {
    const message = 'Unexpected conditions that no item fulfils together, expected some that can all hold';
    say.wrong('never-holds', [promise.kind], message, 'Join them by `any:`, or correct one of them');
  } else if (!holds(kept)) {
    const message =
      'Unexpected conditions that none of the items that count can fulfil, expected some that can hold beside the others';
    say.wrong('never-holds', [promise.kind], message, 'Correct them, or what says which items count');
  } else if (alwaysHolds(enoughToKeep(promise), others) && !holdsAlone(promise, others)) {
    const message =
      'Unexpected conditions of which every item that counts fulfils one, expected some that an item may fail';
    say.wrong('always-holds', [promise.kind], message, 'Correct them: as they stand they promise nothing');
  }
}

/** Whether one of the conditions on the row always holds by itself. */
function holdsAlone(promise: Promised, others: readonly Condition[]): boolean {
  return leavesOf(promise).some(leaf => leaf.kind === 'is' && alwaysHolds(leaf.is, others));
}

/** What a row fulfils at least that keeps a promise: what has to be done by a column has it. */
function rowThatKeeps(terms: EachTerms, promise: Promised): Condition {
  switch (promise.kind) {
    case 'all':
      return { all: promise.of.map(part => rowThatKeeps(terms, part)) };
    case 'any':
      return { any: promise.of.map(part => rowThatKeeps(terms, part)) };
    case 'is':
      return promise.is;
    default: {
      const column = neededBy(terms, promise);
      return column === undefined ? anything : { column, blank: false };
    }
  }
}

/** The column without which a time is not kept; undefined where it may be handed on, or is promised nothing of some values. */
function neededBy(terms: EachTerms, leaf: Leaf): string | undefined {
  const end = endOf(leaf);
  const { limits = [], otherwise } = limitsOf(leaf) ?? {};
  const isOfSome = [...limits.map(each => each.within), otherwise].includes('none');
  if (leaf.kind === 'updates' || terms.rules?.transfer || isOfSome || end === undefined) return undefined;
  return isOfLog(terms, end) ? undefined : end;
}

/** What of a row alone is enough to keep a promise. */
function enoughToKeep(promise: Promised): Condition {
  if (promise.kind === 'all') return { all: promise.of.map(enoughToKeep) };
  if (promise.kind === 'any') return { any: promise.of.map(enoughToKeep) };
  return promise.kind === 'is' ? promise.is : nothing;
}
