import type { MeasureSpan } from '../../ground/asked.ts';
import { dateOf, type Span } from '../../ground/calendar/instant.ts';
import type { Stamp } from '../../ground/calendar/time-taken.ts';
import type { Clock } from '../../ground/calendar/working-time.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { historyOf, type LogEvent } from './history.ts';
import { type Item, type ItemStanding, standingOf, valueAt } from './judge-item.ts';
import type { EachTerms, Limits, Promised } from './terms.ts';

/** One thing judged: an item, an owner’s time with it, or a day. */
export type JudgedItem = ItemStanding & {
  readonly id: string;
  readonly row: number;
  readonly owner?: string;
  readonly group: string;
  /** Value of the column that the limits go by, '' for none. */
  readonly severity: string;
};

export type ItemsAround = {
  readonly terms: EachTerms;
  readonly zone: string;
  /** The column that limits go by, if any does. */
  readonly by: string | undefined;
  readonly clock: (leaf: Promised) => Clock;
  readonly limitMs: (limits: Limits, value: string) => number | undefined;
};

const whole: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** What is judged in a span, in the order of the file (RULES 18); items begun in `without` are left out. */
export function judgedIn(
  span: MeasureSpan,
  rows: readonly RowAnswer[],
  log: ReadonlyMap<string, readonly LogEvent[]>,
  without: readonly Span[],
  around: ItemsAround,
): readonly JudgedItem[] {
  const { terms, zone } = around;
  const items = rows.flatMap(row => {
    const begun = row.times[terms.at]?.start;
    const isIn = begun !== undefined && begun >= span.start && begun < Math.min(span.end, span.until);
    if (!isIn || without.some(each => begun >= each.start && begun < each.end)) return [];
    const at = { at: begun, nanos: row.nanos?.[terms.at] };
    const judged = judgedOf(itemOf(row, at, span, log, around), around);
    return judged.map(each => ({ ...each, date: dateOf(begun, zone) }));
  });
  if (terms.judge !== 'day') return items;
  return [...Map.groupBy(items, each => `${each.date} ${each.group}`).values()].map(group => {
    const states = group.map(each => each.state);
    const order = (['missed', 'pending', 'kept', 'none'] as const).find(state => states.includes(state))!;
    const { date, ...first } = group.find(each => each.state === order)!;
    return { ...first, id: date };
  });
}

function itemOf(
  row: RowAnswer,
  begun: Stamp,
  { until, agedTo = until }: MeasureSpan,
  log: ReadonlyMap<string, readonly LogEvent[]>,
  { terms, clock, limitMs }: ItemsAround,
): Item {
  const rules = terms.rules ?? {};
  const { owner = '', severity = '' } = row.texts;
  const history = historyOf(log.get(row.texts.id ?? '') ?? [], until, rules, { owner, severity });
  return { row, begun, until, agedTo, history, rules, clock, limitMs };
}

function judgedOf(item: Item, { terms, by }: ItemsAround): JudgedItem[] {
  const { row, history, rules } = item;
  const group = terms.per === undefined ? '' : (row.texts[terms.per] ?? '');
  const named = { id: row.texts.id ?? '', row: row.row };
  const valueIn = (stint: Span) =>
    by === undefined ? '' : valueAt(item, by, Math.min(stint.end, item.until) - 1);
  if (terms.judge === 'owner') {
    return history.stints.map(stint => ({
      ...named,
      owner: stint.owner,
      group: terms.per === 'owner' ? stint.owner : group,
      severity: valueIn(stint),
      ...standingOf(item, terms.promise, stint),
    }));
  }
  const stints = rules.onTransfer === 'restart' ? history.stints : [whole];
  const standings = stints.map(stint => standingOf(item, terms.promise, stint));
  const standing =
    standings.find(each => each.state === 'missed') ??
    standings.findLast(each => each.state !== 'none') ??
    standings[0]!;
  return [{ ...named, group, severity: valueIn(whole), ...standing }];
}
