import type { Unit } from '../items/placed-items.ts';
import { type Case, dayOf, type ItemsAround, type JudgedItem } from './judge-items.ts';
import { mergedOverdue, overdueOf } from './overdue.ts';

type ItemUnit = Unit<Case, JudgedItem>;

/** The units of what began in a period. */
export function unitsOf(cases: readonly Case[], around: ItemsAround): readonly ItemUnit[] {
  if (around.terms.judge !== 'day') return cases.map(unitOf);
  const days = Map.groupBy(cases, each => Object.values(dayOf(each, around)).join(' '));
  return [...days.values()].map(day => dayUnit(day, around));
}

function unitOf(only: Case): ItemUnit {
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
function dayUnit(day: readonly Case[], around: ItemsAround): ItemUnit {
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
