import { isBefore } from '../../ground/calendar/time-taken.ts';
import type { Finding } from '../../ground/finding.ts';
import { listed } from '../../ground/say.ts';
import { rowFound, shortened } from '../../ground/shortened.ts';
import { isOfLog } from './columns.ts';
import type { Item, ValueFrom } from './item.ts';
import { calendarByOf, calendarOf } from './item-calendar.ts';
import type { Case } from './judge-items.ts';
import { limitsOf, statedFor } from './limits.ts';
import { runOfTimes, runsOf, timeOf } from './runs.ts';
import { stretchesOf } from './stretches.ts';
import { type EachTerms, endOf, isTimed, type Leaf, leavesOf } from './terms.ts';

type Files = { readonly items: string; readonly log: string | undefined };

/**
 * What the items that are judged say that the terms cannot use (RULES 18): a value that no limit or calendar names, which is an error, with the
 * first row that has it and how many do; and a time of a row that is before the time began which it ends, which is passed over.
 */
export function checkItems(
  cases: readonly Case[],
  until: number,
  terms: EachTerms,
  files: Files,
): readonly Finding[] {
  const leaves = leavesOf(terms.promise);
  const unnamed = new Map<string, { readonly finding: Finding; readonly rows: Set<number> }>();
  const early = new Map<string, Finding>();
  const isReadByItem = leaves.some(leaf => calendarByOf(leaf, terms));
  const addOnce = (found: Finding | undefined) => {
    if (!found) return;
    const key = JSON.stringify([found.file, found.message]);
    const known = unnamed.get(key);
    if (known) known.rows.add(rowFound(found));
    else unnamed.set(key, { finding: found, rows: new Set([rowFound(found)]) });
  };
  for (const each of cases) {
    const item = each.item({ until });
    if (isReadByItem) addOnce(withoutCalendar(item, terms, files.items));
    for (const leaf of leaves) {
      for (const value of valuesHeld(item, leaf, each)) addOnce(unnamedValue(item, leaf, value, files));
      const found = doneEarly(item, leaf, files, terms);
      if (found) early.set(JSON.stringify(found), found);
    }
  }
  const values = [...unnamed.values()].map(({ finding, rows }): Finding => {
    const row = Math.min(...rows);
    const more = rows.size - 1;
    const place = { ...finding.place, row } as Finding['place'];
    if (more === 0) return { ...finding, place };
    return {
      ...finding,
      place,
      message: `${finding.message}; so ${more === 1 ? 'is 1 more row' : `are ${more} more rows`}`,
    };
  });
  const inOrder = (list: readonly Finding[]) => shortened(list.toSorted((a, b) => rowFound(a) - rowFound(b)));
  return [...inOrder(values), ...inOrder([...early.values()])];
}

/** The values that an item had while the time of a condition ran. */
function valuesHeld(item: Item, leaf: Leaf, { stint }: Case): readonly ValueFrom[] {
  const limits = limitsOf(leaf);
  if (!limits?.by || !isTimed(leaf)) return [];
  const runs =
    leaf.kind === 'times' ? runOfTimes(item, leaf, stint) : runsOf(item, endOf(leaf) ?? '', leaf.from);
  return runs.flatMap(({ begin, done, span }) => {
    const held = { start: Math.max(span.start, stint.start), end: Math.min(span.end, stint.end) };
    if (!begin || (done && done.at < held.start)) return [];
    return stretchesOf(item, limits, begin, held, stint)
      .filter(({ start }) => start < item.until && (!done || start <= done.at))
      .map(each => each.value);
  });
}

function unnamedValue(
  { row }: Item,
  leaf: Leaf,
  { value, event }: ValueFrom,
  files: Files,
): Finding | undefined {
  const limits = limitsOf(leaf);
  if (!limits?.by || statedFor(limits, value) !== undefined) return undefined;
  const among = limits.limits.map(each => each.value);
  return {
    code: 'unnamed-value',
    severity: 'error',
    file: event && files.log ? files.log : files.items,
    place: { kind: 'dataset', row: event?.row ?? row.row, column: limits.by },
    message: `Unexpected ${seenOf(value)} in column \`${limits.by}\`, for which the promise names no time, ${expectedOf(among)}`,
    fix: 'Correct it, name its time in `limits`, or say `otherwise`: a time, or `none` where it is promised nothing',
    ...(value !== '' && { meant: { seen: value, among } }),
  };
}

/** An item that is to be read by a calendar of its own, of which none is named. */
function withoutCalendar({ row }: Item, { calendarBy }: EachTerms, file: string): Finding | undefined {
  if (!calendarBy || calendarOf(calendarBy, row) !== undefined) return undefined;
  const { column, calendars } = calendarBy;
  const among = calendars.map(each => each.value);
  const value = row.texts[column] ?? '';
  return {
    code: 'unnamed-value',
    severity: 'error',
    file,
    place: { kind: 'dataset', row: row.row, column },
    message: `Unexpected ${seenOf(value)} in column \`${column}\`, for which \`calendarBy\` names no calendar, ${expectedOf(among)}`,
    fix: 'Correct it, or name its calendar in `calendars`',
    ...(value !== '' && { meant: { seen: value, among } }),
  };
}

function seenOf(value: string): string {
  return value === '' ? 'nothing' : `\`${value}\``;
}

function expectedOf(among: readonly string[]): string {
  return among.length === 1 ? `expected ${listed(among)}` : `expected one of ${listed(among)}`;
}

/** A time that ends what had not begun yet. */
function doneEarly(item: Item, leaf: Leaf, files: Files, terms: EachTerms): Finding | undefined {
  const to = endOf(leaf);
  if (!isTimed(leaf) || to === undefined) return undefined;
  const stop = isOfLog(terms, to) ? item.history.turns[0]?.stop : undefined;
  const done = stop ?? timeOf(item, to);
  const [run] = runsOf(item, to, leaf.from);
  if (item.opening || !done || !run?.begin || !isBefore(done, run.begin)) return undefined;
  const begin = leaf.from ?? (terms.rules?.start ? 'start' : terms.at);
  return {
    code: 'done-before-start',
    severity: 'warning',
    file: stop && files.log ? files.log : files.items,
    place: stop
      ? { kind: 'dataset', row: stop.row, column: 'event' }
      : { kind: 'dataset', row: item.row.row, column: to },
    message: `Unexpected \`${stop?.event ?? to}\` of item \`${item.row.texts.id ?? ''}\` before its time began with \`${begin}\`, expected it later; it is not counted`,
    fix: 'Correct the one that is wrong',
  };
}
