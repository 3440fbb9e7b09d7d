import { checkColumn } from '../../datasets/check-column.ts';
import { checkValue } from '../../datasets/check-value.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { valuesIn, whereOf } from '../where.ts';
import { isInLog } from './columns.ts';
import { calendarByOf } from './item-calendar.ts';
import { type EachTerms, leavesOf } from './terms.ts';

/** Each item has one calendar that there is, by a column of its row, where a condition is read by it (RULES 6). */
export function checkCalendarBy(say: Say, terms: EachTerms, around: IndicatorAround): void {
  const { calendarBy, calendar, dataset } = terms;
  if (!calendarBy) return;
  const { column, calendars } = calendarBy;
  if (calendar !== undefined) {
    const message = 'Unexpected `calendarBy` beside `calendar`, expected one of them';
    say.wrong('bad-value', [], message, 'Remove `calendar`, or read all items by it');
  }
  if (!leavesOf(terms.promise).some(leaf => calendarByOf(leaf, terms))) {
    const message =
      'Unexpected `calendarBy` of a promise that no calendar measures, expected a working clock, or a limit in days';
    say.wrong('unused-calendar', [], message, 'Remove it, or set `clock: working`');
  }
  if (isInLog(terms, column)) {
    const message = `Unexpected column \`${column}\`, which the log may change, expected one that stays as it is`;
    say.wrong('bad-value', ['column'], message, 'Name a column of the item’s row');
  } else checkColumn(say, around, dataset, column, ['column'], 'text');
  if (calendars.length === 0) {
    const message = 'Missing calendars, expected one for each value of the column';
    say.wrong('missing-field', ['calendars'], message, 'Name them');
    return;
  }
  for (const each of calendars) {
    say.refer(each.calendar, around.calendarNames, 'calendar', ['calendars', each.value]);
    checkValue(say.wrong, around, dataset, column, each.value, ['calendars', each.value]);
  }
  const named = calendars.map(each => each.value);
  const where = whereOf(terms.where, around.definitions);
  for (const value of where ? valuesIn(where, column).filter(each => !named.includes(each)) : []) {
    const message = `Missing \`${value}\` of column \`${column}\`, which \`where\` lets count, expected a calendar for each`;
    say.wrong('unnamed-value', ['calendars'], message, 'Name its calendar');
  }
}
