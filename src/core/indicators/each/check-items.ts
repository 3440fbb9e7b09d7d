import type { MeasureSpan } from '../../ground/asked.ts';
import {
  earlier,
  isBefore,
  endOf as lastOf,
  later,
  spanBetween,
  startOf,
} from '../../ground/calendar/stamp.ts';
import { dueColumnsOf } from '../../ground/condition.ts';
import type { Finding } from '../../ground/finding.ts';
import { blankDue } from '../items/blank-due.ts';
import { doneBeforeStart } from '../items/done-before-start.ts';
import { isStartOverdue, isToldOfLog, neverStarted } from '../items/never-started.ts';
import { isOfLog } from '../items/of-log.ts';
import { rowFulfils } from '../items/row-condition.ts';
import { always, runOfTimes, runsOf, timeOf } from '../items/runs.ts';
import { eachOnce, inOrder, unnamedValue, withoutCalendar } from '../items/unnamed-value.ts';
import type { Item, ValueFrom } from './item.ts';
import { calendarByOf } from './item-calendar.ts';
import type { Case } from './judge-items.ts';
import { limitsOf, statedFor } from './limits.ts';
import { stretchesOf } from './stretches.ts';
import { type EachTerms, endOf, isTimed, type Leaf, leavesOf } from './terms.ts';
import { undueOfPromise } from './undue-promise.ts';

const everything = Number.POSITIVE_INFINITY;
type Files = { readonly items: string; readonly log: string | undefined };

/**
 * What the items that are judged say that the terms cannot use (RULES 18): a value that no limit or calendar names, which is an error, with the
 * first row that has it and how many do, as is a blank time that it is due by; a time of a row that is before the time began which it ends, which is passed over; and an item whose time
 * nothing has started, of which nothing is judged.
 */
export function checkItems(
  cases: readonly Case[],
  spans: readonly MeasureSpan[],
  terms: EachTerms,
  files: Files,
): readonly Finding[] {
  const leaves = leavesOf(terms.promise);
  const until = Math.max(...spans.map(each => each.until));
  const undue = undueOfPromise(terms.promise);
  const unnamed: Finding[] = [];
  const early = new Map<string, Finding>();
  const by = leaves.some(leaf => calendarByOf(leaf, terms)) ? terms.calendarBy : undefined;
  for (const each of cases) {
    const item = each.item({ until });
    if (undue && !each.isLeftOut && !item.opening && rowFulfils(undue, item.row, until, everything))
      unnamed.push(blankDue({ file: files.items, row: item.row.row }, dueColumnsIn(leaves)));
    unnamed.push(...[by && withoutCalendar(item.row, by, files.items)].flatMap(found => found ?? []));
    for (const leaf of leaves) {
      for (const value of valuesHeld(item, leaf, each))
        unnamed.push(...unnamedLimit(item, leaf, value, files));
      for (const call of countedEarly(item, leaf, files, terms)) early.set(JSON.stringify(call), call);
      const found = doneEarly(item, leaf, files, terms) ?? unstarted(each, item, leaf, spans, files, terms);
      if (found) early.set(JSON.stringify(found), found);
    }
  }
  return [...eachOnce(unnamed), ...inOrder([...early.values()])];
}

/** The columns of times that a promise is held against. */
function dueColumnsIn(leaves: readonly Leaf[]): readonly string[] {
  return leaves.flatMap(leaf =>
    leaf.kind === 'by' ? [leaf.by] : leaf.kind === 'is' ? dueColumnsOf(leaf.is) : [],
  );
}

/** The values that an item had while the time of a condition ran. */
function valuesHeld(item: Item, leaf: Leaf, { stint }: Case): readonly ValueFrom[] {
  const limits = limitsOf(leaf);
  if (!limits?.by || !isTimed(leaf)) return [];
  const runs =
    leaf.kind === 'times' ? runOfTimes(item, leaf, stint) : runsOf(item, endOf(leaf) ?? '', leaf.from);
  return runs.flatMap(({ begin, done, span }) => {
    const start = later(startOf(span), startOf(stint));
    const held = spanBetween(start, earlier(lastOf(span), lastOf(stint)));
    if (!begin || (done && isBefore(done, start))) return [];
    return stretchesOf(item, limits, begin, held, stint)
      .filter(each => each.start < item.until && (!done || !isBefore(done, startOf(each))))
      .map(each => each.value);
  });
}

function unnamedLimit(
  { row }: Item,
  leaf: Leaf,
  { value, event }: ValueFrom,
  files: Files,
): readonly Finding[] {
  const limits = limitsOf(leaf);
  if (!limits?.by || statedFor(limits, value) !== undefined) return [];
  const file = event && files.log ? files.log : files.items;
  return [
    unnamedValue(
      { file, row: event?.row ?? row.row, column: limits.by },
      value,
      limits.limits.map(each => each.value),
      'the promise names no time',
      'Correct it, name its time in `limits`, or say `otherwise`: a time, or `none` where it is promised nothing',
    ),
  ];
}

/** A time of a row that ends what no event of the log starts; a stop is told of the log. */
function endedUnstarted(item: Item, to: string, files: Files, terms: EachTerms): Finding | undefined {
  const { row, rules, history, opening } = item;
  if (!rules.start || opening || history.turns.length > 0 || !timeOf(item, to)) return undefined;
  const place = { file: files.items, row: row.row, column: to };
  return neverStarted(place, { done: to, item: row.texts.id }, rules, { at: terms.at });
}

/** An item that nothing starts, and of which nothing else tells that. */
function unstarted(
  { at, isLeftOut }: Case,
  { row, rules, history, opening }: Item,
  leaf: Leaf,
  spans: readonly MeasureSpan[],
  files: Files,
  terms: EachTerms,
): Finding | undefined {
  if (!isTimed(leaf) || (leaf.from !== undefined && leaf.from !== 'start')) return undefined;
  if (!rules.start || opening || history.turns.length > 0 || isToldOfLog(history.events, rules))
    return undefined;
  if (isLeftOut || !isStartOverdue(at, spans)) return undefined;
  const place = { file: files.items, row: row.row, column: terms.at };
  return neverStarted(place, { done: terms.at, item: row.texts.id }, rules, { at: terms.at });
}

/** Events that are counted of an item, and came before the time that they are counted in. */
function countedEarly(item: Item, leaf: Leaf, { log }: Files, terms: EachTerms): readonly Finding[] {
  if (leaf.kind !== 'times' || log === undefined) return [];
  const from = leaf.from ?? (terms.rules?.start ? 'start' : terms.at);
  const named = { done: leaf.event, from, item: item.row.texts.id };
  return runOfTimes(item, leaf, always).flatMap(({ begin }) =>
    item.history.events
      .filter(each => each.event === leaf.event && begin && isBefore(each, begin))
      .map(({ row }) => doneBeforeStart({ file: log, row, column: 'event' }, named)),
  );
}

/** A time that ends what had not begun yet. */
function doneEarly(item: Item, leaf: Leaf, files: Files, terms: EachTerms): Finding | undefined {
  const to = endOf(leaf);
  if (!isTimed(leaf) || to === undefined) return undefined;
  if (!isOfLog(terms, to) && (leaf.from === undefined || leaf.from === 'start')) {
    const unstarted = endedUnstarted(item, to, files, terms);
    if (unstarted) return unstarted;
  }
  const stop = isOfLog(terms, to) ? item.history.turns[0]?.stop : undefined;
  const done = stop ?? timeOf(item, to);
  const [run] = runsOf(item, to, leaf.from);
  if (item.opening || !done || !run?.begin || !isBefore(done, run.begin)) return undefined;
  const begin = leaf.from ?? (terms.rules?.start ? 'start' : terms.at);
  const place =
    stop && files.log
      ? { file: files.log, row: stop.row, column: 'event' }
      : { file: files.items, row: item.row.row, column: to };
  return doneBeforeStart(place, { done: stop?.event ?? to, from: begin, item: item.row.texts.id });
}
