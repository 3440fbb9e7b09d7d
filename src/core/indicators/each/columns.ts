import type { ColumnUse } from '../../datasets/datasets-around.ts';
import { columnsOf, type NamedValues, timeColumnsOf, valuesOf } from '../../ground/condition.ts';
import { valuesByCalendar } from '../items/calendar-by.ts';
import { eventsOfRules } from '../items/check-log.ts';
import { isOfLog } from '../items/of-log.ts';
import { limitsOf } from './limits.ts';
import { type EachTerms, endOf, isTimed, leavesOf, type TimedLeaf } from './terms.ts';

/** The columns an objective reads of its items, as texts and as times; a name of the rules’ own events is among the times. */
export function readOf(terms: EachTerms): {
  readonly texts: readonly string[];
  readonly times: readonly string[];
} {
  const own = [terms.per, terms.calendarBy?.column].flatMap(each => each ?? []);
  const texts = new Set(['id', 'owner', 'severity', ...own]);
  const times = new Set([terms.at]);
  for (const leaf of leavesOf(terms.promise)) {
    const by = limitsOf(leaf)?.by;
    if (by) texts.add(by);
    if (leaf.kind === 'is') {
      for (const column of columnsOf(leaf.is)) texts.add(column);
      for (const column of [...timeColumnsOf(leaf.is), ...columnsOf(leaf.is)]) times.add(column);
    }
    const end = endOf(leaf);
    if (end !== undefined) times.add(end);
    if (leaf.kind === 'by') times.add(leaf.by);
    if (isTimed(leaf) && leaf.from) times.add(leaf.from);
  }
  return { texts: [...texts], times: [...times] };
}

/** What it reads of its items and of their log, the values that it names in them, and the times that end what others began. */
export function usesOfEach(terms: EachTerms): readonly ColumnUse[] {
  const { dataset, log, calendarBy, promise } = terms;
  const leaves = leavesOf(promise);
  const named = leaves.flatMap((leaf): readonly NamedValues[] => {
    if (leaf.kind === 'is') return valuesOf(leaf.is);
    const { by, limits = [] } = limitsOf(leaf) ?? {};
    return by === undefined ? [] : [{ column: by, values: limits.map(each => each.value) }];
  });
  const inOrder = leaves.flatMap(leaf => {
    const [begin, end] = [isTimed(leaf) ? beginOf(leaf, terms) : undefined, endOf(leaf)];
    return begin === undefined || end === undefined || isOfLog(terms, end) ? [] : [[begin, end] as const];
  });
  const own = { dataset, columns: columnsOfEach(terms), inOrder };
  const desks = calendarBy ? [valuesByCalendar(calendarBy)] : [];
  // Of its groups nobody names a value, but one that is misspelt would be a group of its own.
  const groups = terms.per === undefined ? [] : [{ column: terms.per, values: [] }];
  const ofLog = [
    { column: 'event', values: eventsOf(terms) },
    ...named.filter(each => each.column === 'severity'),
    ...groups.filter(each => each.column === 'owner'),
  ];
  return [
    { ...own, named: [...named, ...desks, ...groups] },
    ...(log === undefined ? [] : [{ dataset: log, columns: [], named: ofLog }]),
  ];
}

/** The column in which the time of a condition begins; undefined where the log says when. */
function beginOf({ from }: TimedLeaf, terms: EachTerms): string | undefined {
  if (isOfLog(terms, from)) return undefined;
  return from ?? (terms.rules?.start === undefined ? terms.at : undefined);
}

/** The columns that its file must have: without one of them a number would be wrong. */
function columnsOfEach(terms: EachTerms): readonly string[] {
  const leaves = leavesOf(terms.promise);
  const byLog = (name: string | undefined) => (isOfLog(terms, name) ? [] : [name ?? terms.at]);
  const read = leaves.flatMap(leaf => {
    if (leaf.kind === 'is') return columnsOf(leaf.is);
    if (leaf.kind === 'by') return [...byLog(leaf.to), leaf.by];
    const by = limitsOf(leaf)?.by;
    const limit = by === undefined || isInLog(terms, by) ? [] : [by];
    const end = endOf(leaf);
    return [...(end === undefined ? [] : byLog(end)), ...byLog(leaf.from), ...limit];
  });
  const per =
    terms.per === undefined || (terms.per === 'owner' && terms.judge === 'owner') ? [] : [terms.per];
  const desk = terms.calendarBy ? [terms.calendarBy.column] : [];
  return [...new Set([terms.at, ...per, ...desk, ...read])];
}

/** The events that an objective names: in its rules and in its conditions. */
export function eventsOf({ rules = {}, promise }: EachTerms): readonly string[] {
  const counted = leavesOf(promise).flatMap(each =>
    each.kind === 'updates' ? [each.updates] : each.kind === 'times' ? [each.event] : [],
  );
  return [...eventsOfRules(rules), ...counted];
}

/** Whether the log says what an item has in a column, so that its own row need not. */
export function isInLog({ log, rules }: EachTerms, column: string): boolean {
  return (
    log !== undefined && (column === 'severity' || (column === 'owner' && rules?.transfer !== undefined))
  );
}

/** The desks that an objective names, each once. */
export function desksOf(terms: EachTerms): readonly string[] {
  const own = leavesOf(terms.promise).flatMap(leaf => (isTimed(leaf) ? (leaf.calendar ?? []) : []));
  const byItem = terms.calendarBy?.calendars.map(each => each.calendar) ?? [];
  return [...new Set([...(terms.calendar ?? []), ...byItem, ...own])];
}
