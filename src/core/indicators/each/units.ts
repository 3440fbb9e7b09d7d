import type { EpochMs } from '../../ground/calendar/instant.ts';
import type { Seen } from '../../ground/placing.ts';
import { type Case, dayOf, type ItemsAround, type JudgedItem } from './judge-items.ts';
import { mergedOverdue, type Overdue, overdueOf } from './overdue.ts';

/** What counts as one in a period: an item, an owner’s time with one, or a day with all its items. */
export type Unit = {
  readonly at: EpochMs;
  readonly row: number;
  readonly standing: (seen: Seen) => JudgedItem | undefined;
  /** When it is late, where it was missed as it was seen at its cut-off; as far as is seen at last. */
  readonly late: (counted: Seen, last: Seen) => readonly Overdue[];
  readonly isReopened: boolean;
  /** What is judged in it, one by one. */
  readonly cases: readonly Case[];
  /** What is judged anew from an instant on at which this was counted. */
  readonly after: (instant: EpochMs) => readonly Case[];
};

/** The units of what began in a period. */
export function unitsOf(cases: readonly Case[], around: ItemsAround): readonly Unit[] {
  if (around.terms.judge !== 'day') return cases.map(unitOf);
  const days = Map.groupBy(cases, each => Object.values(dayOf(each, around)).join(' '));
  return [...days.values()].map(day => dayUnit(day, around));
}

function unitOf(only: Case): Unit {
  const { at, row, standing, isReopened, after } = only;
  return {
    cases: [only],
    at,
    row: row.row,
    standing,
    late: (counted, last) => overdueOf(only, counted, last),
    isReopened,
    after: instant => [after(instant)].flatMap(each => each ?? []),
  };
}

/** A day of the zone by group: missed with the first item that is, kept once all are. */
function dayUnit(day: readonly Case[], around: ItemsAround): Unit {
  const { date } = dayOf(day[0]!, around);
  return {
    cases: day,
    at: Math.min(...day.map(each => each.at)),
    row: day[0]!.row.row,
    isReopened: day.some(each => each.isReopened),
    standing: seen => {
      const begun = day.filter(each => each.at < seen.until).flatMap(each => each.standing(seen) ?? []);
      const order = (['missed', 'pending', 'kept', 'none'] as const).map(state =>
        begun.find(each => each.state === state),
      );
      const first = order.find(each => each !== undefined);
      return first && { ...first, id: date };
    },
    late: (counted, last) => {
      const begun = day.filter(each => each.at < counted.until);
      return mergedOverdue(begun.flatMap(each => overdueOf(each, counted, last)));
    },
    after: instant => day.flatMap(each => each.after(instant) ?? []),
  };
}
