import { checkColumn } from '../../datasets/check-column.ts';
import { checkValue } from '../../datasets/check-value.ts';
import type { Condition } from '../../ground/condition.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { whereOf } from '../where.ts';
import type { CalendarBy } from './calendar-by.ts';
import { checkAllNamed } from './check-all-named.ts';

/** Terms whose items may each have a calendar of their own. */
type ReadByItem = {
  readonly dataset: string;
  readonly where?: string | Condition | undefined;
  readonly calendar?: unknown;
  readonly calendarBy?: CalendarBy | undefined;
};

/**
 * Each item has one calendar that there is, by a column of its row, where a calendar measures something (RULES 6); `isInLog` says which columns
 * the log may change.
 */
export function checkCalendarBy(
  say: Say,
  { calendarBy, calendar, dataset, where: written }: ReadByItem,
  around: IndicatorAround,
  isMeasured: boolean,
  isInLog: (column: string) => boolean,
): void {
  if (!calendarBy) return;
  const { column, calendars } = calendarBy;
  if (calendar !== undefined) {
    const message = 'Unexpected `calendarBy` beside `calendar`, expected one of them';
    say.wrong('bad-value', [], message, 'Remove `calendar`, or read all items by it');
  }
  if (!isMeasured) {
    const message =
      'Unexpected `calendarBy` of a promise that no calendar measures, expected a working clock, or a limit in days';
    say.wrong('unused-calendar', [], message, 'Remove it, or set `clock: working`');
  }
  if (isInLog(column)) {
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
  checkAllNamed(say, whereOf(written, around.definitions), column, named, {
    path: ['calendars'],
    expected: 'a calendar',
    fix: 'Name its calendar',
  });
}
